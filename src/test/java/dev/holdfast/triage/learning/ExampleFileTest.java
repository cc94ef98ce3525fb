package dev.holdfast.triage.learning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class ExampleFileTest {

    private static final String GOOD = "text,category\na,x\nb,x\nc,x\nd,y\ne,y\nf,y\n";

    @Test
    void the_shipped_examples_are_accepted() {
        var examples = new ExampleFile(new ClassPathResource("triage/examples.csv")).read();

        assertThat(examples).hasSizeGreaterThan(1_000);
        assertThat(examples.stream().map(LabelledExample::topic).distinct()).hasSize(26);
    }

    @Test
    void columns_may_stand_in_any_order_after_a_byte_order_mark_and_cells_may_hold_line_breaks() {
        var examples = read("\uFEFFCategory,Text\r\nx,\"two\nlines\"\r\nx,b\r\nx,c\r\n\r\ny,d\r\ny,e\r\ny,f");

        assertThat(examples).hasSize(6).first().isEqualTo(new LabelledExample("two\nlines", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            question,category;a,x                             | line 1 has no column 'text'
            text,label;a,x                                    | line 1 has no column 'category'
            text,category;a,x;,x;c,x                          | line 3 has no text
            text,category;a,x;b, ;c,x                         | line 3 has no category
            text,category;a,x;b;c,x                           | line 3 has no category
            text,category;a,x;b,unknown;c,x                   | line 3 has the category 'unknown'
            text,category;a,x;b,x;c,x;d,y                     | has 1 example(s) of 'y', but at least 3 are needed
            text,category;a,x;b,x;c,x                         | has examples of 1 topic(s), but at least 2 are needed
            text,category                                     | has examples of 0 topic(s)
            text,category;"a,x                                | look for an unclosed quote
            """)
    void a_mistake_is_refused_with_its_place(String lines, String expected) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(ExamplesRefusedException.class)
                .hasMessageContaining("examples under test")
                .hasMessageContaining(expected)
                .hasMessageEndingWith(".");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(ExamplesRefusedException.class);
    }

    @Test
    void a_file_that_is_not_there_is_refused_with_its_setting() {
        assertThatThrownBy(() -> new ExampleFile(new FileSystemResource("target/no-such.csv")).read())
                .isInstanceOf(ExamplesRefusedException.class)
                .hasMessageContaining("no-such.csv")
                .hasMessageContaining("holdfast.triage.examples");
    }

    @Test
    void another_encoding_is_refused() {
        var latin = new ByteArrayResource(GOOD.replace("a,x", "für,x").getBytes(ISO_8859_1));

        assertThatThrownBy(() -> new ExampleFile(latin).read())
                .isInstanceOf(ExamplesRefusedException.class)
                .hasMessageContaining("UTF-8");
    }

    private static java.util.List<LabelledExample> read(String content) {
        return new ExampleFile(new ByteArrayResource(content.getBytes(UTF_8), "examples under test")).read();
    }
}
