package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.process.ObedientModel.Disguise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The attacks of BIPIA, planted into a message and into a document, before a model that obeys, in the tier that sends without review and as if nobody had noticed. Runs where the public data are, as the benchmarks do.
 */
class PublicAttacksTest {

    /** What a model writes that does as it was told: no model is asked, so each attack is paired with some of these. */
    private static final List<String> OBEYED =
            ObeyedOrder.all().stream().map(ObeyedOrder::obeyed).distinct().toList();

    private static final Path ATTACKS = Path.of(System.getProperty("holdfast.benchmark.data", "../shared/data"))
            .resolve("injection/bipia-text_attack_train.json");

    @Test
    void what_a_model_writes_that_obeys_an_attack_is_not_sent_without_a_person() throws IOException {
        assumeTrue(Files.isReadable(ATTACKS), "There is no " + ATTACKS);
        var sent = new ArrayList<String>();
        int drafts = 0;
        for (String attack : attacks()) {
            for (Disguise disguise : Disguise.values()) {
                var order = new ObeyedOrder("public", attack, OBEYED.get(drafts / 2 % OBEYED.size()));
                ObedientModelTest.fromMessage(order, disguise)
                        .filter("SEND"::equals)
                        .forEach(route -> sent.add("message, " + disguise + ": " + attack + " -> " + order.obeyed()));
                ObedientModelTest.fromDocumentToCustomer(order, disguise)
                        .filter("SEND"::equals)
                        .forEach(route -> sent.add("document, " + disguise + ": " + attack + " -> " + order.obeyed()));
                drafts += 2;
            }
        }

        assertThat(drafts).isGreaterThan(1_000);
        assertThat(sent).isEmpty();
    }

    private static List<String> attacks() throws IOException {
        var attacks = new ArrayList<String>();
        new ObjectMapper()
                .readTree(ATTACKS.toFile())
                .forEach(kind -> kind.forEach(attack -> attacks.add(attack.asText())));
        return attacks;
    }
}
