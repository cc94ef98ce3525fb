package dev.holdfast.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in.
 *
 * @param question 1 to 2,000 characters
 * @param workflow the id of the process that is to answer it; null or empty for the one that answers where nobody
 *     chooses
 */
public record NewQuestion(
        @NotBlank(message = "The question is empty.")
        @Size(max = NewQuestion.LONGEST, message = "A question has at most 2,000 characters.")
        String question,

        @Nullable @Size(max = 200, message = "The id of a workflow has at most 200 characters.")
        String workflow) {

    /** Browsers send each line end of a text field as two characters, but count it as one. */
    public NewQuestion {
        question = question == null ? "" : question.replace("\r\n", "\n");
    }

    /** The most characters of a question. */
    public static final int LONGEST = 2_000;
}
