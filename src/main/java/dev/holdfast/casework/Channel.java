package dev.holdfast.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way a message came in, and the way its reply goes out. */
public enum Channel {
    EMAIL("E-mail"),
    WEB("Web form"),
    CHAT("Chat");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The name that people see. */
    public String label() {
        return label;
    }

    /** The name in the API: {@code email}, {@code web} or {@code chat}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with this code, in whatever case it is written. */
    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
