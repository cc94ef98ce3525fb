package dev.holdfast.triage.learning;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Reads labelled examples from a CSV file in UTF-8 with the columns {@code text} and {@code category}. */
public final class ExampleFile {

    /** The topic of a message that fits none; no example may carry it. */
    public static final String UNKNOWN = "unknown";

    /** With fewer, there is nothing left to learn from once some are held back to measure how sure to be. */
    static final int FEWEST_OF_A_TOPIC = 3;

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Resource file;

    public ExampleFile(Resource file) {
        this.file = file;
    }

    /**
     * All examples in the order of the file.
     *
     * @throws ExamplesRefusedException if the file is not there or has a mistake
     */
    public List<LabelledExample> read() {
        if (!file.isReadable()) {
            throw refused("is not there or cannot be read; correct holdfast.triage.examples");
        }
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
            return checked(parse(withoutByteOrderMark(reader)));
        } catch (MalformedInputException e) {
            throw refused("is not in UTF-8; save it as CSV in UTF-8");
        } catch (CSVException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw refused("is not a CSV file that can be read (" + e.getMessage() + "); look for an unclosed quote");
        } catch (IOException e) {
            throw refused("cannot be read (" + e.getMessage() + "); correct holdfast.triage.examples");
        }
    }

    private List<LabelledExample> parse(Reader reader) throws IOException {
        var examples = new ArrayList<LabelledExample>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = CSVParser.parse(reader, format)) {
            for (String column : List.of("text", "category")) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    throw refused("line 1 has no column '" + column + "'; name its columns text,category");
                }
            }
            long line = rows.getCurrentLineNumber() + 1;
            for (CSVRecord row : rows) {
                examples.add(new LabelledExample(cell(row, "text", line), topic(row, line)));
                line = rows.getCurrentLineNumber() + 1;
            }
        }
        return examples;
    }

    private String topic(CSVRecord row, long line) {
        String topic = cell(row, "category", line);
        if (topic.equalsIgnoreCase(UNKNOWN)) {
            throw refused("line " + line + " has the category '" + topic
                    + "', which stands for messages that fit no topic; give it another one or remove the line");
        }
        return topic;
    }

    private String cell(CSVRecord row, String column, long line) {
        String value = row.isSet(column) ? row.get(column).strip() : "";
        if (value.isBlank()) {
            throw refused("line " + line + " has no " + column + "; fill it in or remove the line");
        }
        return value;
    }

    private List<LabelledExample> checked(List<LabelledExample> examples) {
        var counts = new TreeMap<String, Integer>();
        examples.forEach(example -> counts.merge(example.topic(), 1, Integer::sum));
        if (counts.size() < 2) {
            throw refused("has examples of " + counts.size() + " topic(s), but at least 2 are needed; add examples");
        }
        counts.forEach((topic, count) -> {
            if (count < FEWEST_OF_A_TOPIC) {
                throw refused("has " + count + " example(s) of '" + topic + "', but at least " + FEWEST_OF_A_TOPIC
                        + " are needed; add some or remove the topic");
            }
        });
        return List.copyOf(examples);
    }

    private static Reader withoutByteOrderMark(Reader reader) throws IOException {
        var pushback = new java.io.PushbackReader(reader);
        int first = pushback.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            pushback.unread(first);
        }
        return pushback;
    }

    private ExamplesRefusedException refused(String why) {
        return new ExamplesRefusedException("The file of examples, " + file.getDescription() + ", " + why + ".");
    }
}
