package dev.holdfast.certificate;

import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.CertifiedModel;
import dev.holdfast.certificate.suite.Suite;
import dev.holdfast.certificate.suite.SuiteFaultException;
import dev.holdfast.certificate.suite.Suites;
import dev.holdfast.pattern.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes orders for certificates. The engine is told soon after, once it answers. */
@Component
public class CertificateDesk {

    private final Certificates certificates;
    private final Suites suites;
    private final Subjects subjects;
    private final CertificateSettings settings;
    private final Clock clock;

    CertificateDesk(
            Certificates certificates, Suites suites, Subjects subjects, CertificateSettings settings, Clock clock) {
        this.certificates = certificates;
        this.suites = suites;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of an order. */
    public sealed interface Order {

        record Taken(CertificateId id) implements Order {}

        /** @param field which of the wishes cannot be met, and why, in a sentence */
        record Wrong(String field, String why) implements Order {}
    }

    /** The ids of the patterns that have a suite. */
    public List<String> patterns() {
        return suites.all().stream()
                .map(Suite::patternId)
                .filter(id -> subjects.pattern(id).isPresent())
                .toList();
    }

    public List<CertifiedModel> models() {
        return subjects.models();
    }

    /** @param who the sign-in name of the person who orders it */
    public Order order(NewCertificate wanted, String who) {
        var pattern = subjects.pattern(wanted.pattern());
        var candidate = subjects.model(wanted.candidate());
        var current = subjects.model(wanted.current());
        if (pattern.isEmpty()) {
            return new Order.Wrong("pattern", "There is no pattern '" + wanted.pattern() + "'.");
        }
        if (candidate.isEmpty()) {
            return new Order.Wrong("candidate", unknown(wanted.candidate()));
        }
        if (current.isEmpty()) {
            return new Order.Wrong("current", unknown(wanted.current()));
        }
        if (candidate.equals(current)) {
            return new Order.Wrong("candidate", "The candidate is the current model; choose two.");
        }
        try {
            return suites.of(wanted.pattern())
                    .map(suite -> order(suite, pattern.get(), candidate.get(), current.get(), who))
                    .orElseGet(() -> new Order.Wrong(
                            "pattern",
                            "There is no suite for the pattern '" + wanted.pattern() + "'. There is one for: "
                                    + String.join(", ", patterns())
                                    + ". Put another into the folder of holdfast.certificate.location."));
        } catch (SuiteFaultException unusable) {
            return new Order.Wrong("pattern", Objects.requireNonNull(unusable.getMessage()));
        }
    }

    private Order order(Suite suite, Pattern pattern, CertifiedModel candidate, CertifiedModel current, String who) {
        var missing = new TreeSet<>(pattern.requiredInputs());
        missing.removeAll(suite.inputOf(suite.cases().getFirst(), pattern).keySet());
        if (!missing.isEmpty()) {
            return new Order.Wrong(
                    "pattern",
                    "The suite " + suite.patternId() + ".yaml does not give the pattern its input '" + missing.first()
                            + "'; write \"input: " + missing.first() + "\" if that takes the message.");
        }
        var id = CertificateId.newOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        certificates.insert(new Certificate(
                id,
                pattern.version(),
                pattern.hash(),
                candidate,
                current,
                suite,
                settings.rule(),
                who,
                clock.instant(),
                null,
                null,
                null,
                null));
        return new Order.Taken(id);
    }

    private String unknown(String model) {
        return "There is no model '" + model + "' in holdfast.model.models. There are: "
                + models().stream().map(CertifiedModel::name).collect(Collectors.joining(", ")) + ".";
    }
}
