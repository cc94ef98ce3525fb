package dev.holdfast.casework.web;

import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import dev.holdfast.workflow.Source;
import dev.holdfast.workflow.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Says in the words of the contact centre what the process calls by code. Templates know it as {@code words}. */
@Component("words")
class PlainWords {

    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z]+_\\d+]");

    private static final Pattern PASSAGE = Pattern.compile(".+#(\\d+)");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Map<String, String> GATES = Map.of(
            "reviewDraft", "Review of the draft",
            "secondReview", "Second review",
            "legalReview", "Legal review",
            "writeReply", "Reply by hand",
            "reviewAnswer", "Review of the answer");

    private static final Map<String, String> DECISIONS = Map.of(
            "SEND_AS_IS", "Send as it is",
            "SEND_EDITED", "Send with edits",
            "NEW_DRAFT", "New draft wanted",
            "WRITTEN_BY_HAND", "Written by hand",
            "TO_LEGAL", "Handed to legal",
            "REFUSED", "Refused");

    public String tier(RiskTier tier) {
        return switch (tier) {
            case LOW -> "Low risk";
            case MODERATE -> "Moderate risk";
            case HIGH -> "High risk";
            case PROHIBITED -> "AI may not draft";
        };
    }

    public String route(ReviewRoute route) {
        return switch (route) {
            case SEND -> "Sent without review, unless drawn for the sample";
            case SINGLE_REVIEW -> "One person reviews";
            case DUAL_REVIEW -> "Two different people review";
            case LEGAL_REVIEW -> "Legal reviews";
            case HUMAN_ONLY -> "A person writes the reply";
        };
    }

    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> "Fine";
            case DOUBTFUL -> "Look at this";
            case UNACCEPTABLE -> "Not to be sent as it is";
        };
    }

    public String gate(String gate) {
        var name = gate.replaceFirst("^userTask_", "");
        return GATES.getOrDefault(name, sentence(name));
    }

    public String decision(String decision) {
        return DECISIONS.getOrDefault(decision, sentence(decision));
    }

    /** {@code card_lost_or_stolen} and {@code WRONG_FACT} as people write them. */
    public String sentence(String code) {
        var words = code.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Where the passage behind a claim is read in its document; null for what is no passage of the knowledge base. */
    public @Nullable String passage(Source source) {
        var numbered = PASSAGE.matcher(source.passageId());
        if (!numbered.matches()) {
            return null;
        }
        var number = numbered.group(1);
        return "/knowledge/documents/" + UriUtils.encodePathSegment(source.documentId(), StandardCharsets.UTF_8)
                + "?passage=" + number + "#passage-" + number;
    }

    /** What a message is about. */
    public String topic(String topic) {
        return topic.equals("unknown") ? "Topic not known" : sentence(topic);
    }

    /** A time for browsers without scripts; with scripts it is shown in the time zone of the person. */
    public String time(Instant at) {
        return TIME.format(at);
    }

    /** A length of time as people say it: its largest unit, and the next one where that matters. */
    public String duration(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return time.toMinutes() + " min" + (time.toMinutes() < 10 ? " " + time.toSecondsPart() + " s" : "");
        }
        return time.toDays() > 0
                ? time.toDays() + " d " + time.toHoursPart() + " h"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    /** A share from 0 to 1 as a percentage. */
    public String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** The text in pieces, so that tokens can be told from words at a glance. */
    public List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            if (token.start() > end) {
                pieces.add(new Piece(text.substring(end, token.start()), false));
            }
            pieces.add(new Piece(token.group(), true));
            end = token.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }

    /** What a token stands for, in words: Person 1, in the vault. */
    public String token(String token) {
        var words =
                token.substring(1, token.length() - 1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return sentence(words) + ", in the vault";
    }

    /** How many there are of something: 2 × name. */
    public String counted(int count, String what) {
        return count == 1 ? what : count + " × " + what;
    }
    /** The text cut at these passages where they stand in it, so that what is suspicious can be marked. */
    public List<Marked> marked(String text, List<String> passages) {
        var parts = new ArrayList<Marked>();
        int done = 0;
        for (String passage : passages) {
            int at = text.indexOf(passage, done);
            if (at >= 0 && !passage.isEmpty()) {
                parts.add(new Marked(text.substring(done, at), false));
                parts.add(new Marked(passage, true));
                done = at + passage.length();
            }
        }
        parts.add(new Marked(text.substring(done), false));
        return parts;
    }

    /** A part of a text, and whether it is to be marked. */
    public record Marked(String text, boolean suspicious) {}

    /** A run of words, or one token. */
    public record Piece(String text, boolean token) {}
}
