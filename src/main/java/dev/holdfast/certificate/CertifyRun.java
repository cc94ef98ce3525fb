package dev.holdfast.certificate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.certificate.CertificateDesk.Order;
import dev.holdfast.certificate.store.CertificateId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * With the profile {@code certify}: runs a suite without an engine, prints the table, writes it into a folder, and ends.
 * The certificate is kept like any other; the next application with an engine asks for the signature.
 */
@Component
@Profile("certify")
class CertifyRun implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CertifyRun.class);
    private static final int NOT_PASSED = 1;
    private static final int WRONG = 2;
    private static final long PAUSE_SECONDS = 30;

    private final CertificateDesk desk;
    private final SuiteRun suite;
    private final SuiteJudge judge;
    private final CertificateFiles files;
    private final ObjectMapper json;
    private final ConfigurableApplicationContext application;

    CertifyRun(
            CertificateDesk desk,
            SuiteRun suite,
            SuiteJudge judge,
            CertificateFiles files,
            ObjectMapper json,
            ConfigurableApplicationContext application) {
        this.desk = desk;
        this.suite = suite;
        this.judge = judge;
        this.files = files;
        this.json = json;
        this.application = application;
    }

    /** Ends the program with 0 for passed, 1 for failed or not decided, 2 for a wrong wish. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        int code = certify(arguments);
        System.exit(SpringApplication.exit(application, () -> code));
    }

    int certify(ApplicationArguments arguments) throws IOException, InterruptedException {
        var models = value(arguments, "models", "");
        if (!models.isEmpty() && !Files.isReadable(Path.of(models))) {
            System.err.println("No certificate: There is no file '" + models + "', which -Dmodels names.");
            return WRONG;
        }
        return certify(
                new NewCertificate(
                        value(arguments, "pattern", "draft-reply"),
                        value(arguments, "candidate", ""),
                        value(arguments, "current", "default")),
                Path.of(value(arguments, "report", "target/certificate")));
    }

    int certify(NewCertificate wanted, Path report) throws IOException, InterruptedException {
        return switch (desk.order(wanted, "certify")) {
            case Order.Wrong wrong -> {
                System.err.println("No certificate: " + wrong.why());
                yield WRONG;
            }
            case Order.Taken taken -> certify(taken.id(), report);
        };
    }

    private int certify(CertificateId id, Path report) throws IOException, InterruptedException {
        SuiteRun.Progress progress;
        do {
            progress = suite.runSome(id);
            log.info("{}: {} cases are left", id, progress.left());
            if (progress.left() > 0 && progress.unanswered() > 0) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } while (progress.left() > 0);
        var judgement = judge.judge(id);
        var file = files.find(id).orElseThrow();
        if (file.judgement() == null) {
            System.err.println("No certificate: " + judgement.why());
            return NOT_PASSED;
        }
        var table = CertificateMarkdown.of(file);
        System.out.println(table);
        Files.createDirectories(report);
        Files.writeString(report.resolve(id + ".md"), table);
        json.writerWithDefaultPrettyPrinter()
                .writeValue(report.resolve(id + ".json").toFile(), file);
        System.out.println("Written to " + report.resolve(id + ".md") + " and .json");
        return switch (judgement.verdict()) {
            case PASSED -> 0;
            case FAILED, NOT_DECIDED -> NOT_PASSED;
        };
    }

    private static String value(ApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank() ? otherwise : values.getFirst();
    }
}
