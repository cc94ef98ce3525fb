package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.suite.SuiteCase;
import dev.holdfast.pattern.Pattern;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs the cases of a certificate, some at a time. What has been run is kept, and never run again. */
@Component
class SuiteRun {

    private static final Progress NOTHING_LEFT = new Progress(0, 0);

    private final Certificates certificates;
    private final CaseResults results;
    private final Trial trial;
    private final Subjects subjects;
    private final CertificateSettings settings;
    private final ObservationRegistry observations;

    @Autowired
    SuiteRun(
            Certificates certificates,
            CaseResults results,
            CaseTrial trial,
            Subjects subjects,
            CertificateSettings settings,
            ObservationRegistry observations) {
        this(certificates, results, trial::run, subjects, settings, observations);
    }

    SuiteRun(
            Certificates certificates,
            CaseResults results,
            Trial trial,
            Subjects subjects,
            CertificateSettings settings,
            ObservationRegistry observations) {
        this.certificates = certificates;
        this.results = results;
        this.trial = trial;
        this.subjects = subjects;
        this.settings = settings;
        this.observations = observations;
    }

    /** One case on one model, which may have been silent some times before. */
    interface Trial {

        CaseResult run(Certificate certificate, SuiteCase one, Side side, Pattern pattern, int triesBefore);
    }

    /**
     * How far it has come.
     *
     * @param left cases that have still to be run
     * @param unanswered cases of this time to which a model gave no answer; they are run again later
     */
    record Progress(int left, int unanswered) {}

    /**
     * Runs the next cases on both models. Nothing is left when the pattern or a model is no longer what is tried, or when
     * the certificate is withdrawn: then no further model is asked.
     */
    Progress runSome(CertificateId id) {
        var certificate = certificates.get(id);
        var pattern = subjects.patternOf(certificate);
        if (pattern.isEmpty() || subjects.change(certificate).isPresent()) {
            return NOTHING_LEFT;
        }
        var cases = certificate.suite().cases();
        var made = run(certificate, OpenCase.in(cases, results.of(id)), pattern.get());
        return certificates.isWithdrawn(id)
                ? NOTHING_LEFT
                : new Progress(OpenCase.in(cases, results.of(id)).size(), (int)
                        made.stream().filter(OpenCase::isUnanswered).count());
    }

    private List<CaseResult> run(Certificate certificate, List<OpenCase> open, Pattern pattern) {
        var step = observations.getCurrentObservation();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return open.stream()
                    .limit(settings.atOnce())
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> within(step, () -> run(certificate, one, pattern)), threads))
                    .toList()
                    .stream()
                    .flatMap(running -> running.join().stream())
                    .toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private List<CaseResult> run(Certificate certificate, OpenCase open, Pattern pattern) {
        var made = new ArrayList<CaseResult>();
        open.tries().forEach((side, before) -> {
            if (!certificates.isWithdrawn(certificate.id())) {
                var result = trial.run(certificate, open.suiteCase(), side, pattern, before);
                results.keep(certificate.id(), result);
                made.add(result);
            }
        });
        return made;
    }

    /** The ledger writes down the step of the diagram that a call belongs to, also on threads of our own. */
    private static <T> T within(@Nullable Observation step, Supplier<T> work) {
        if (step == null) {
            return work.get();
        }
        try (var scope = step.openScope()) {
            return work.get();
        }
    }
}
