package dev.holdfast.certificate;

import dev.holdfast.certificate.CertificateFile.TriedCase;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts certificates together for those who read them. */
@Component
public class CertificateFiles {

    private static final int MOST = 200;

    private final Certificates certificates;
    private final CaseResults results;
    private final Subjects subjects;

    CertificateFiles(Certificates certificates, CaseResults results, Subjects subjects) {
        this.certificates = certificates;
        this.results = results;
        this.subjects = subjects;
    }

    /** The newest first, at most 200. */
    public List<Certificate> last() {
        return certificates.last(MOST);
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Certificate get(CertificateId id) {
        return certificates.get(id);
    }

    public Optional<CertificateFile> find(CertificateId id) {
        return certificates.find(id).map(this::file);
    }

    private CertificateFile file(Certificate certificate) {
        var made = new HashMap<String, Map<Side, CaseResult>>();
        results.of(certificate.id())
                .forEach(result -> made.computeIfAbsent(result.caseName(), name -> new HashMap<>())
                        .put(result.side(), result));
        var cases = certificate.suite().cases().stream()
                .map(one -> {
                    var both = made.getOrDefault(one.name(), Map.of());
                    return new TriedCase(one, both.get(Side.CANDIDATE), both.get(Side.CURRENT));
                })
                .toList();
        return CertificateFile.of(
                certificate, cases, subjects.change(certificate).orElse(null));
    }
}
