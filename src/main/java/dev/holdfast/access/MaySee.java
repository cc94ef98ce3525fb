package dev.holdfast.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Decides who sees personal values. Everybody else reads the same pages with tokens in their place. */
public final class MaySee {

    /** Agents and reviewers work for the customer; risk has to prove what was said to whom. */
    private static final List<Role> WITH_VALUES = List.of(Role.AGENT, Role.REVIEWER, Role.RISK);

    private MaySee() {}

    /** Whether this person may see the values behind the tokens. */
    public static boolean personalValues(@Nullable Authentication who) {
        return WITH_VALUES.stream().anyMatch(role -> role.isOf(who));
    }
}
