package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Paragraph.Statement;
import dev.holdfast.model.extractive.Prompt.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts passages, which are Markdown, into paragraphs of statements that the reader of the answer may read. */
final class PassageReader {

    private static final Pattern ITEM = Pattern.compile("^\\s*([-*•]|\\d{1,2}[.)])\\s+(.*)$");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?])(?<!\\b(?:Mr|Mrs|Ms|Dr|No|St|e\\.g|i\\.e)\\.)\\s+(?=[\\p{Lu}\\d\\[\"“€])");
    /** A passage may begin or end in the middle of a sentence. */
    private static final Pattern WHOLE_SENTENCE = Pattern.compile("[^\\p{Ll}\\s].*[.!?][\"”)]?", Pattern.DOTALL);

    /** A heading inside a passage: a short line that ends like no sentence does. */
    private static final Pattern HEADING = Pattern.compile("\\p{Lu}[^|]{0,78}[^.!?:;,|\"”)\\s]\\s*");

    private static final int LONGEST_SENTENCE = 600;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final int rank;
    private final String text;
    private final boolean readByStaff;
    private Passage passage;
    private boolean forStaff;

    private PassageReader(int rank, Passage passage, boolean readByStaff) {
        this.rank = rank;
        this.text = passage.text();
        this.passage = passage;
        this.readByStaff = readByStaff;
        this.forStaff = isLeftOut(StaffOnly.heading(passage.heading()));
    }

    static List<Paragraph> read(List<Passage> passages, boolean readByStaff) {
        List<Paragraph> all = new ArrayList<>();
        for (int rank = 0; rank < passages.size(); rank++) {
            var reader = new PassageReader(rank, passages.get(rank), readByStaff);
            if (!reader.isLeftOut(StaffOnly.heading(passages.get(rank).title()))) {
                reader.readBlocks();
            }
            all.addAll(reader.paragraphs);
        }
        List<Paragraph> numbered = new ArrayList<>();
        for (Paragraph one : all) {
            numbered.add(new Paragraph(numbered.size(), one.rank(), one.passage(), one.statements()));
        }
        return numbered;
    }

    /** What is meant for staff is left out where a customer reads the answer. */
    private boolean isLeftOut(boolean meantForStaff) {
        return meantForStaff && !readByStaff;
    }

    private void readBlocks() {
        List<String> block = new ArrayList<>();
        String lead = "";
        for (String line : (text + "\n\n").split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                lead = endBlock(lead, block);
                block.clear();
                if (line.startsWith("#")) {
                    enter(line.replaceFirst("^#+", "").strip());
                }
            } else {
                block.add(line);
            }
        }
    }

    /** Returns the lead of the next block: a line such as "You need:" belongs to the list or table below it. */
    private String endBlock(String lead, List<String> block) {
        if (block.isEmpty()) {
            return lead;
        }
        if (HEADING.matcher(block.getFirst()).matches()
                && !ITEM.matcher(block.getFirst()).matches()) {
            enter(block.getFirst().strip());
            return endBlock("", List.copyOf(block.subList(1, block.size())));
        }
        if (block.size() == 1 && block.getFirst().strip().endsWith(":")) {
            return block.getFirst().strip();
        }
        readBlock(lead, block);
        return "";
    }

    private void enter(String heading) {
        forStaff = isLeftOut(StaffOnly.heading(heading));
        passage = new Passage(passage.id(), passage.title(), heading, text);
    }

    private void readBlock(String lead, List<String> block) {
        if (forStaff) {
            return;
        }
        if (block.getFirst().strip().startsWith("|")) {
            add(TableReader.statements(block));
        } else if (ITEM.matcher(block.getFirst()).matches()) {
            addList(lead, block);
        } else {
            List<String> items =
                    block.stream().filter(line -> ITEM.matcher(line).matches()).toList();
            int text = items.isEmpty() ? block.size() : block.indexOf(items.getFirst());
            add(sentences(String.join(" ", block.subList(0, text))));
            if (!items.isEmpty()) {
                addList("", items);
            }
        }
    }

    private void addList(String lead, List<String> lines) {
        List<Statement> items = new ArrayList<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                items.add(new Statement(item.group(1) + " ", item.group(2).strip()));
            } else if (!items.isEmpty()) {
                var last = items.removeLast();
                items.add(new Statement(last.marker(), last.text() + " " + line.strip()));
            }
        }
        items.removeIf(item -> isLeftOut(StaffOnly.sentence(item.text())));
        if (lead.isEmpty()) {
            add(items.stream().filter(item -> item.text().matches(".*[.!?]$")).toList());
        } else if (!isLeftOut(StaffOnly.sentence(lead)) && !items.isEmpty()) {
            var whole = new StringBuilder(lead);
            items.forEach(item -> whole.append('\n').append(item.marker()).append(item.text()));
            paragraphs.add(new Paragraph(0, rank, passage, List.of(new Statement("", whole.toString()))));
        }
    }

    private void add(List<Statement> statements) {
        List<Statement> fit = statements.stream()
                .filter(one ->
                        !isLeftOut(StaffOnly.sentence(one.text())) && one.text().length() <= LONGEST_SENTENCE)
                .toList();
        if (!fit.isEmpty()) {
            paragraphs.add(new Paragraph(0, rank, passage, fit));
        }
    }

    static List<Statement> sentences(String text) {
        List<Statement> sentences = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text.replaceAll("\\s+", " ").strip())) {
            if (WHOLE_SENTENCE.matcher(sentence).matches()) {
                sentences.add(new Statement("", sentence.replace("**", "")));
            }
        }
        return sentences;
    }
}
