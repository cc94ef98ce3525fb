package dev.holdfast.certificate;

import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertifiedModel;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.pattern.Patterns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What certificates are about, models and patterns, as they are now. */
@Component
class Subjects {

    private final ModelGateway models;
    private final Patterns patterns;

    Subjects(ModelGateway models, Patterns patterns) {
        this.models = models;
        this.patterns = patterns;
    }

    List<CertifiedModel> models() {
        return models.health().stream()
                .map(model -> new CertifiedModel(model.name(), model.provider(), model.model()))
                .toList();
    }

    Optional<CertifiedModel> model(String name) {
        return models().stream().filter(model -> model.name().equals(name)).findFirst();
    }

    Optional<Pattern> pattern(String id) {
        return patterns.find(id);
    }

    /** The pattern that a certificate is about, if it is still the same. */
    Optional<Pattern> patternOf(Certificate certificate) {
        return pattern(certificate.suite().patternId())
                .filter(pattern -> pattern.hash().equals(certificate.patternHash()));
    }

    /** What is no longer as it was when the certificate was ordered, in a sentence; empty if nothing. */
    Optional<String> change(Certificate certificate) {
        if (patternOf(certificate).isEmpty()) {
            return Optional.of("The pattern " + certificate.suite().patternId() + " is no longer what it was.");
        }
        return Stream.of(certificate.candidate(), certificate.current())
                .flatMap(model -> changeOf(model).stream())
                .findFirst();
    }

    /** Whether a name of the settings now stands for something else, in a sentence. */
    Optional<String> changeOf(CertifiedModel then) {
        var now = model(then.name());
        if (now.isEmpty()) {
            return Optional.of("The settings no longer have the model '" + then.name() + "'.");
        }
        return now.get().equals(then)
                ? Optional.empty()
                : Optional.of("The model '" + then.name() + "' was " + inWords(then) + " and is now "
                        + inWords(now.get()) + ".");
    }

    private static String inWords(CertifiedModel model) {
        return model.provider() + (model.model().isEmpty() ? "" : "/" + model.model());
    }
}
