package dev.holdfast;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one sentence what a setting is, what it may be and what it is for. Secrets are not repeated. */
@Order(0)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private final KnownSettings known = new KnownSettings();

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof BindValidationException invalid) {
                return new FailureAnalysis(
                        invalid.getValidationErrors().getAllErrors().stream()
                                .map(error ->
                                        sentence(invalid.getValidationErrors().getName(), error))
                                .collect(Collectors.joining("\n")),
                        null,
                        cause);
            }
        }
        var innermost = NestedExceptionUtils.getMostSpecificCause(cause);
        if (NamedFaultAnalyzer.isOurs(innermost)) {
            return new FailureAnalysis(String.valueOf(innermost.getMessage()), null, cause);
        }
        return new FailureAnalysis(
                sentence(
                        cause.getName(),
                        cause.getProperty(),
                        "has to be " + expected(cause.getTarget().getType(), innermost)),
                null,
                cause);
    }

    private String sentence(ConfigurationPropertyName group, ObjectError error) {
        var message = String.valueOf(error.getDefaultMessage());
        if (message.contains(KnownSettings.PREFIX) || !(error instanceof FieldError field)) {
            return message;
        }
        var name = ConfigurationPropertyName.adapt(group + "." + dashed(field.getField()), '.');
        var value = field.getRejectedValue();
        return name + (value == null || value.toString().isBlank() ? " is empty" : " is " + shown(name, value))
                + ", but " + message + purpose(name);
    }

    private String sentence(ConfigurationPropertyName name, @Nullable ConfigurationProperty property, String wanted) {
        if (property == null) {
            return name + " is not set, but " + wanted + purpose(name);
        }
        var origin = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        return name + " is " + shown(name, property.getValue()) + origin + ", but " + wanted + purpose(name);
    }

    private String purpose(ConfigurationPropertyName name) {
        var description = known.descriptionOf(name);
        return description.isEmpty() ? "." : ": " + description + ".";
    }

    private static String shown(ConfigurationPropertyName name, Object value) {
        var last = name.toString().toLowerCase(Locale.ROOT);
        return last.matches(".*(password|secret|token|key|hash)[^.]*")
                ? "a secret that is not repeated here"
                : "\"" + String.valueOf(value).replaceAll("://[^/@\\s]+@", "://****@") + "\"";
    }

    private static String expected(ResolvableType target, Throwable reason) {
        var type = target.resolve(Object.class);
        if (Collection.class.isAssignableFrom(type) && target.hasGenerics()) {
            return "a list in which each is " + expected(target.getGeneric(), reason);
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return switch (ClassUtils.resolvePrimitiveIfNecessary(type).getSimpleName()) {
            case "Integer", "Long" -> "a whole number";
            case "Double", "BigDecimal" -> "a number such as 0.5";
            case "Boolean" -> "true or false";
            case "Duration" -> "a time such as 500ms, 30s, 5m or 2h";
            case "DataSize" -> "a size such as 20MB";
            case "URI", "URL" -> "an address such as http://localhost:8080";
            default -> "a " + type.getSimpleName() + " (" + reason.getMessage() + ")";
        };
    }

    private static String dashed(String field) {
        return field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
