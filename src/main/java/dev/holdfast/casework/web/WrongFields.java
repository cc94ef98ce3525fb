package dev.holdfast.casework.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is well formed but names something that does not exist: 422 with one entry a field. */
final class WrongFields {

    private WrongFields() {}

    static ErrorResponseException of(String field, String why) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, why);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", why)));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_ENTITY, problem, null);
    }
}
