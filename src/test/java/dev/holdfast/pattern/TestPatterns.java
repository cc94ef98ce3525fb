package dev.holdfast.pattern;

/** The shipped patterns, for tests of the packages that use them. */
public final class TestPatterns {

    private TestPatterns() {}

    public static Patterns shipped() {
        return new Patterns(new PatternSettings("classpath:patterns/"));
    }

    public static Pattern shipped(String id) {
        return shipped().find(id).orElseThrow();
    }
}
