package dev.holdfast.check;

/** Words of a draft as they stand in a finding: on one line, and short. */
final class Quoted {

    private static final int LONGEST = 90;

    private Quoted() {}

    static String briefly(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST) {
            int end = line.lastIndexOf(' ', LONGEST);
            line = line.substring(0, end > LONGEST / 2 ? end : LONGEST) + " …";
        }
        return "“" + line + "”";
    }
}
