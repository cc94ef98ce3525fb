package dev.holdfast.check;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the checks of a draft look for. Phrases are found as whole words, in any case.
 *
 * @param promises phrases that promise what another desk decides; a draft with one is doubtful
 * @param prohibitedPhrases phrases that never go to a customer; a draft with one is unacceptable
 * @param courtesies how sentences begin that state no fact and so need no source
 * @param ownContacts hosts, and how phone numbers begin, that are the enterprise's own; a draft that names any other link,
 *     address or number is doubtful, even where its source names it
 * @param minCharacters the shortest draft that is not doubtful, in characters
 * @param maxCharacters the longest draft that is not doubtful, in characters
 */
@Validated
@ConfigurationProperties("holdfast.check")
public record CheckSettings(
        @DefaultValue({
            "guarantee",
            "guaranteed",
            "we promise",
            "I promise",
            "definitely will",
            "will definitely",
            "rest assured",
            "without fail",
            "you have our word",
            "in any case receive",
            "100% safe",
            "100% certain"
        })
        List<String> promises,

        @DefaultValue({
            "it is your own fault",
            "it is your fault",
            "as an AI",
            "as a language model",
            "legal advice",
            "you should invest",
            "you should sue",
            "admission of liability",
            "we are liable",
            "system prompt",
            "risk tier",
            "without review",
            "send us your PIN",
            "send us your password",
            "tell us your PIN",
            "tell us your password",
            "calm down"
        })
        List<String> prohibitedPhrases,

        @DefaultValue({
            "hello",
            "hi",
            "dear",
            "good morning",
            "good afternoon",
            "thank you",
            "thanks",
            "many thanks",
            "kind regards",
            "best regards",
            "yours sincerely",
            "sincerely",
            "this reply is put together from our published information",
            "if this does not answer your question",
            "if you have any further questions",
            "if you have any questions",
            "if anything is unclear",
            "please let us know if",
            "please do not hesitate",
            "we are sorry to hear",
            "I am sorry to hear",
            "we are sorry that",
            "I am sorry that",
            "we understand",
            "I understand",
            "here is what",
            "a colleague will look into",
            "we are happy to help",
            "we hope this helps",
            "I hope this helps"
        })
        List<String> courtesies,

        @DefaultValue({"lindenmark.example", "0800 555 01", "00800 555 01"})
        List<String> ownContacts,

        @DefaultValue("80") @Positive int minCharacters,
        @DefaultValue("4000") @Positive int maxCharacters) {

    @AssertTrue(message = "holdfast.check.max-characters has to be greater than holdfast.check.min-characters")
    boolean isRoomBetween() {
        return maxCharacters > minCharacters;
    }

    public CheckSettings {
        promises = List.copyOf(promises);
        prohibitedPhrases = List.copyOf(prohibitedPhrases);
        courtesies = List.copyOf(courtesies);
        ownContacts = List.copyOf(ownContacts);
    }
}
