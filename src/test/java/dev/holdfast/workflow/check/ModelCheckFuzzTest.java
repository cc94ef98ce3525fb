package dev.holdfast.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.holdfast.workflow.KnownPatterns;
import dev.holdfast.workflow.ModelFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whatever somebody saves as a diagram, table or form, its faults are sentences. */
class ModelCheckFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void any_file_is_checked_without_an_error(byte[] content) {
        var check = new ModelCheck(Set.of(), new NoPatterns());

        for (var name : List.of("fuzzed.bpmn", "fuzzed.dmn", "fuzzed.form")) {
            assertThat(check.faultsOf(List.of(new ModelFile(name, content)))).doesNotContainNull();
        }
    }

    private static final class NoPatterns implements KnownPatterns {

        @Override
        public Optional<Set<String>> requiredInputs(String patternId) {
            return Optional.empty();
        }

        @Override
        public Set<String> ids() {
            return Set.of();
        }
    }
}
