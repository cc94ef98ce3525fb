package dev.holdfast.privacy.web;

import dev.holdfast.casework.CustomerId;
import dev.holdfast.privacy.Erasure;
import dev.holdfast.privacy.ErasureOutcome.Erased;
import dev.holdfast.privacy.ErasureOutcome.NoSuchCustomer;
import dev.holdfast.privacy.ErasureOutcome.NotNow;
import dev.holdfast.privacy.PersonalDataExport;
import dev.holdfast.privacy.PersonalDataExport.PersonalData;
import dev.holdfast.vault.Access;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held about a customer: tell it, or erase it. For risk alone. */
@RestController
@RequestMapping("/api/v1/customers/{customerId}/personal-data")
class PersonalDataApi {

    private final PersonalDataExport export;
    private final Erasure erasure;

    PersonalDataApi(PersonalDataExport export, Erasure erasure) {
        this.export = export;
        this.erasure = erasure;
    }

    @GetMapping
    @Operation(summary = "Everything that is held about a customer, with values; the access is recorded")
    ResponseEntity<PersonalData> held(@PathVariable String customerId, Authentication who) {
        var access = Access.by(who, Access.Why.EXPORT);
        return idOf(customerId)
                .flatMap(id -> export.of(id, access))
                .map(data ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(data))
                .orElseThrow(() -> missing(customerId));
    }

    @DeleteMapping
    @Operation(summary = "Destroys the customer's key and withdraws running cases; asked again, it changes nothing")
    Erased erase(@PathVariable String customerId, Authentication who) {
        var id = idOf(customerId).orElseThrow(() -> missing(customerId));
        return switch (erasure.erase(id, who.getName())) {
            case Erased erased -> erased;
            case NoSuchCustomer none -> throw missing(none.customerId());
            case NotNow wait -> throw problem(HttpStatus.CONFLICT, wait.why());
        };
    }

    private static Optional<CustomerId> idOf(String text) {
        return text.isBlank() || text.length() > 40 || text.indexOf(0) >= 0
                ? Optional.empty()
                : Optional.of(new CustomerId(text));
    }

    private static ErrorResponseException missing(String customerId) {
        return problem(HttpStatus.NOT_FOUND, "There is no customer '" + customerId + "'.");
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
