package dev.holdfast.triage;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are told apart.
 *
 * @param examples the labelled examples that topics are learned from: a CSV file in UTF-8 with the columns text and
 *     category, as a path or with classpath: in front; at least 3 examples a topic, better 30
 * @param unknownBelow a message whose topic is less certain than this (0 to 1) has the topic unknown, and a person
 *     decides
 * @param patience how long a message waits for the topics to be learned, at most; its job is tried again later
 * @param urgentTopics topics that are urgent whatever the words
 * @param urgentPhrases words and phrases that make a message urgent; whole words, in whatever case
 * @param calmTopics topics that can wait unless the words are urgent
 * @param calmPhrases words and phrases that say there is no hurry; an urgent word inside one does not count
 * @param defaultLanguage the ISO 639-1 code of the language that a message has when it is too short to tell
 */
@Validated
@ConfigurationProperties("holdfast.triage")
public record TriageSettings(
        @DefaultValue("classpath:triage/examples.csv") @NotBlank
        String examples,

        @DefaultValue("0.35") @DecimalMin("0") @DecimalMax("1")
        double unknownBelow,

        @DefaultValue("30s") @DurationMin(millis = 0) Duration patience,

        @DefaultValue({"fraud_suspected", "card_lost_or_stolen"})
        List<String> urgentTopics,

        @DefaultValue({
            "urgent",
            "urgently",
            "emergency",
            "immediately",
            "at once",
            "right now",
            "right away",
            "straight away",
            "as soon as possible",
            "asap",
            "today",
            "tonight",
            "by tomorrow",
            "deadline",
            "stolen",
            "theft",
            "robbed",
            "pickpocketed",
            "mugged",
            "fraud",
            "fraudulent",
            "scam",
            "scammed",
            "hacked",
            "eviction",
            "evicted",
            "bailiff",
            "bailiffs",
            "stranded",
            "no money for food"
        })
        List<String> urgentPhrases,

        @DefaultValue({"exchange_rates", "savings_interest"})
        List<String> calmTopics,

        @DefaultValue({
            "not urgent",
            "nothing urgent",
            "isn't urgent",
            "no hurry",
            "not in a hurry",
            "no rush",
            "not in a rush",
            "whenever you have time",
            "when you have time",
            "when you get a chance",
            "take your time",
            "just wondering",
            "just curious",
            "out of curiosity"
        })
        List<String> calmPhrases,

        @DefaultValue("en") @Pattern(regexp = "[a-z]{2}", message = "has to be an ISO 639-1 code, such as en")
        String defaultLanguage) {}
