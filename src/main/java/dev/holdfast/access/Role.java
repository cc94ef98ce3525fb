package dev.holdfast.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The part a person plays. Somebody may have several. */
public enum Role {
    /** Takes messages in, watches and withdraws cases. */
    AGENT,
    /** Decides about drafts, in Tasklist. */
    REVIEWER,
    /** Owns the process: its diagrams, tables, forms and patterns. */
    OWNER,
    /** Reads the evidence, for risk and legal. */
    RISK,
    /** Keeps the application running. */
    OPS;

    private static final String PREFIX = "ROLE_";

    /** The name in settings and in tokens of an identity provider: {@code agent}, {@code reviewer} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this code, in whatever case it is written. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Whether the person who asks has this role; nobody has when nobody has signed in. */
    public boolean isOf(@Nullable Authentication who) {
        return who != null
                && who.isAuthenticated()
                && who.getAuthorities().stream().anyMatch(granted -> authority().equals(granted.getAuthority()));
    }

    static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }

    GrantedAuthority grant() {
        return new SimpleGrantedAuthority(authority());
    }

    private String authority() {
        return PREFIX + name();
    }
}
