package dev.holdfast;

import dev.holdfast.evidence.EvidenceBenchmark;
import dev.holdfast.knowledge.KnowledgeBenchmark;
import dev.holdfast.model.ModelBenchmark;
import dev.holdfast.privacy.PrivacyBenchmark;
import dev.holdfast.safety.detection.InjectionBenchmark;
import dev.holdfast.triage.TriageBenchmark;

/** Prints the figures that the README quotes: {@code mvn -Pbenchmark test}, or one with {@code -Dbenchmark=triage}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? "" : arguments[0];
        switch (wanted) {
            case "triage" -> TriageBenchmark.main(new String[0]);
            case "knowledge" -> KnowledgeBenchmark.main(new String[0]);
            case "privacy" -> PrivacyBenchmark.main(new String[0]);
            case "injection" -> InjectionBenchmark.main(new String[0]);
            case "model" -> ModelBenchmark.main(new String[0]);
            case "evidence" -> EvidenceBenchmark.main(new String[0]);
            case "" -> {
                TriageBenchmark.main(new String[0]);
                KnowledgeBenchmark.main(new String[0]);
                PrivacyBenchmark.main(new String[0]);
                InjectionBenchmark.main(new String[0]);
                ModelBenchmark.main(new String[0]);
                EvidenceBenchmark.main(new String[0]);
            }
            default -> {
                System.err.println("There is no benchmark '" + wanted
                        + "'. There are: triage, knowledge, privacy, injection, model, evidence.");
                System.exit(2);
            }
        }
    }
}
