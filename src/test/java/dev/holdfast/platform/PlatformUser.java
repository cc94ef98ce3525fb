package dev.holdfast.platform;

import java.util.List;

/**
 * Someone who signs in to Tasklist and Operate.
 *
 * @param name sign-in name, also what a completed task shows as its assignee
 * @param password for demonstration on this machine only
 * @param role in Operate: OWNER and OPERATOR act, USER looks; Tasklist lets everyone act
 */
public record PlatformUser(String name, String password, String role) {

    /** Completes tasks. */
    public static final PlatformUser REVIEWER = new PlatformUser("reviewer", "reviewer", "OWNER");

    /** The second of two people in a dual review. */
    public static final PlatformUser REVIEWER_2 = new PlatformUser("reviewer2", "reviewer2", "OWNER");

    /** Watches Operate; the application itself reads Tasklist as this user. */
    public static final PlatformUser OPS = new PlatformUser("ops", "ops", "OPERATOR");

    static final List<PlatformUser> ALL = List.of(REVIEWER, REVIEWER_2, OPS);
}
