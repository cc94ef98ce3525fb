package dev.holdfast.privacy;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.IncomingTexts;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.ProtectMessageWorker.Output;
import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the personal values of a stored case into the vault, all of them or none. */
@Component
final class CaseProtection {

    private static final String ERASED = "The personal data of this case was erased.";

    private final Cases cases;
    private final Customers customers;
    private final IncomingTexts incoming;
    private final QuestionSubjects subjects;
    private final MessageGuard guard;
    private final Vault vault;
    private final TransactionTemplate transaction;

    CaseProtection(
            Cases cases,
            Customers customers,
            IncomingTexts incoming,
            QuestionSubjects subjects,
            MessageGuard guard,
            Vault vault,
            PlatformTransactionManager transactionManager) {
        this.cases = cases;
        this.customers = customers;
        this.incoming = incoming;
        this.subjects = subjects;
        this.guard = guard;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    Output protect(CaseId caseId, long processInstanceKey) {
        return Objects.requireNonNull(transaction.execute(status -> protectOnce(caseId, processInstanceKey)));
    }

    private Output protectOnce(CaseId caseId, long processInstanceKey) {
        // The claim also locks the case's row: the same job on another thread waits here and finds the work done.
        boolean isOurs = cases.claim(caseId, processInstanceKey);
        SupportCase supportCase = cases.get(caseId);
        if (!isOurs) {
            throw new IllegalStateException("Case " + caseId + " belongs to process instance "
                    + supportCase.processInstanceKey() + ", so process instance " + processInstanceKey
                    + " must not work on it. Cancel the second one in Operate.");
        }
        if (supportCase.guarded()) {
            return new Output(supportCase.subject(), supportCase.message(), dataClassesOf(caseId));
        }
        var texts = incoming.of(supportCase);
        if (texts.isEmpty()) {
            // The customer was erased; the process is withdrawn, and until it ends it has nothing to work on.
            return new Output("", ERASED, List.of());
        }
        var customers = customersOf(supportCase, texts.get().message());
        var guarded = guard.protect(texts.get().subject(), texts.get().message(), customers);
        vault.keep(supportCase, guarded.entries(), Instant.now());
        subjects.keep(supportCase, customers);
        cases.keepGuarded(caseId, guarded.subject(), guarded.message());
        incoming.forget(caseId);
        return new Output(guarded.subject(), guarded.message(), dataClassesOf(caseId));
    }

    private List<DataClass> dataClassesOf(CaseId caseId) {
        return vault.keptOf(caseId).stream()
                .map(kept -> kept.type().dataClass())
                .distinct()
                .sorted(Comparator.comparing(DataClass::name))
                .toList();
    }

    /** A message is from its customer; a question may be about any whose whole name it has. */
    private List<Customer> customersOf(SupportCase supportCase, String message) {
        if (supportCase.customerId() == null) {
            return customers.namedIn(message);
        }
        return List.of(customers
                .find(supportCase.customerId())
                .orElseThrow(() -> new IllegalStateException("Case " + supportCase.id() + " names customer "
                        + supportCase.customerId() + ", who is not in the table customer. Add them there.")));
    }
}
