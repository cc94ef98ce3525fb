package dev.holdfast;

import dev.holdfast.workflow.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as RFC 9457 problem details, with one entry a wrong field under {@code errors}. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<Map<String, String>>();
        wrong.getBindingResult()
                .getAllErrors()
                .forEach(error -> errors.add(entry(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        error.getDefaultMessage())));
        return answer(wrong, errors, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<Map<String, String>>();
        wrong.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> errors.add(entry(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error.getDefaultMessage()))));
        return answer(wrong, errors, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, "The body is not the JSON object that is expected here; see /v3/api-docs.");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    /** The trace of a database that is away says nothing; that of any other fault does. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail databaseDown(Exception failed) throws Exception {
        if (!Outage.isOfStore(failed)) {
            throw failed;
        }
        log.error("The database does not answer: {}", failed.getMessage());
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer; nothing was taken. Try again later.");
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception wrong,
            List<Map<String, String>> errors,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                status,
                errors.isEmpty()
                        ? "The request is not valid."
                        : String.join(
                                " ",
                                errors.stream()
                                        .map(error -> error.get("message"))
                                        .toList()));
        problem.setProperty("errors", errors);
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    private static Map<String, String> entry(String field, @Nullable String message) {
        return Map.of("field", field, "message", message == null ? "is not valid" : message);
    }
}
