package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.suite.Suites;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.TestCalls;
import dev.holdfast.pattern.TestPatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the pages of certificates need, with the models of {@code TestCalls}. */
@TestConfiguration
@Import({
    CertificateDesk.class,
    CertificateWithdrawal.class,
    CertificateFiles.class,
    Certificates.class,
    CaseResults.class,
    Suites.class
})
public class CertificatePages {

    /** Where owners put suites, empty at first. */
    public static final Path SUITES = newFolder();

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("suites");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    CertificateSettings certificateSettings() {
        return new CertificateSettings(SUITES.toString(), 0.1, 30, 4, 20);
    }

    @Bean
    ModelGateway gateway(DataSource store) {
        return TestCalls.gateway(store);
    }

    @Bean
    Subjects subjects(ModelGateway models) {
        return new Subjects(models, TestPatterns.shipped());
    }
}
