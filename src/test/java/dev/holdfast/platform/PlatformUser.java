package dev.holdfast.platform;

import java.util.List;

/**
 * Someone who signs in to Tasklist and Operate.
 *
 * @param name sign-in name, also what a completed task shows as its assignee
 * @param password for demonstration on this machine only
 * @param role in both: OWNER and OPERATOR act; USER only looks, and cannot take a task in Tasklist
 */
public record PlatformUser(String name, String password, String role) {

    /** Completes tasks. */
    public static final PlatformUser REVIEWER = new PlatformUser("reviewer", "reviewer", "OWNER");

    /** The second of two people in a dual review. */
    public static final PlatformUser REVIEWER_2 = new PlatformUser("reviewer2", "reviewer2", "OWNER");

    /** Watches Operate; the application itself reads Tasklist as this user. */
    public static final PlatformUser OPS = new PlatformUser("ops", "ops", "OPERATOR");

    /** Owns a process; signs certificates. */
    public static final PlatformUser OWNER = new PlatformUser("owner", "owner", "OPERATOR");

    /** Signs certificates that an owner ordered. */
    public static final PlatformUser RISK = new PlatformUser("risk", "risk", "OPERATOR");

    static final List<PlatformUser> ALL = List.of(REVIEWER, REVIEWER_2, OPS, OWNER, RISK);
}
