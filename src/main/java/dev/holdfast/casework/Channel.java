package dev.holdfast.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way a message came in, and the way its reply goes out; or the questions of agents, which nothing is sent for. */
public enum Channel {
    EMAIL("E-mail"),
    WEB("Web form"),
    CHAT("Chat"),
    QUESTION("Question");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** The name in the API: {@code email}, {@code web}, {@code chat} or {@code question}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ways in which the messages of customers come in. */
    public static List<Channel> ofMessages() {
        return List.of(EMAIL, WEB, CHAT);
    }

    /** The channel of messages with this code, in whatever case it is written. */
    public static Optional<Channel> ofCode(String code) {
        return ofMessages().stream()
                .filter(channel -> channel.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
