package dev.holdfast.platform;

import java.util.List;

/**
 * Someone who signs in to Tasklist and Operate.
 *
 * @param name sign-in name, also what a completed task shows as its assignee
 * @param password local and made for demonstration only
 * @param role what both web apps allow: OWNER and OPERATOR act, READER (USER in Operate) looks
 */
public record PlatformUser(String name, String password, String role) {

    /** Completes tasks. */
    public static final PlatformUser REVIEWER = new PlatformUser("reviewer", "reviewer", "OWNER");

    /** The second of two people in a dual review. */
    public static final PlatformUser REVIEWER_2 = new PlatformUser("reviewer2", "reviewer2", "OPERATOR");

    /** Watches Operate. */
    public static final PlatformUser OPS = new PlatformUser("ops", "ops", "READER");

    static final List<PlatformUser> ALL = List.of(REVIEWER, REVIEWER_2, OPS);
}
