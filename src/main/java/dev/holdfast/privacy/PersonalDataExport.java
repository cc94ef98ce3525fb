package dev.holdfast.privacy;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.ErasureOutcome.Erased;
import dev.holdfast.privacy.VaultEntries.Sealed;
import dev.holdfast.privacy.finding.DataClass;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.vault.Access;
import dev.holdfast.vault.AccessLog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that is held about a customer, as they may ask for it (Art. 15 GDPR). */
@Component
public class PersonalDataExport {

    private static final int ACCESSES = 10_000;

    private final Customers customers;
    private final Erasure erasure;
    private final CaseFiles files;
    private final VaultEntries entries;
    private final AccessLog accesses;

    PersonalDataExport(
            Customers customers, Erasure erasure, CaseFiles files, VaultEntries entries, AccessLog accesses) {
        this.customers = customers;
        this.erasure = erasure;
        this.files = files;
        this.entries = entries;
        this.accesses = accesses;
    }

    /** What is held about a customer; empty if there is no such customer. That it was read is recorded. */
    public Optional<PersonalData> of(CustomerId id, Access access) {
        return customers.knows(id) ? Optional.of(collect(id, access)) : Optional.empty();
    }

    private PersonalData collect(CustomerId id, Access access) {
        var record = customers.show(id, access).orElse(null);
        var cases =
                erasure.affectedBy(id).stream().map(each -> held(each, access)).toList();
        return new PersonalData(
                id, record, erasure.find(id).orElse(null), cases, accesses.latest(id.value(), ACCESSES));
    }

    private HeldCase held(SupportCase supportCase, Access access) {
        var sealed = entries.of(supportCase.id()).values().stream()
                .filter(entry -> entry.type() != null)
                .sorted(Comparator.comparing(Sealed::name))
                .toList();
        var customer = supportCase.customerId();
        accesses.record(
                supportCase.id().value(),
                customer == null ? null : customer.value(),
                access,
                sealed.stream().map(Sealed::name).toList());
        return new HeldCase(
                files.withValues(supportCase.id(), access).orElseThrow(),
                sealed.stream()
                        .flatMap(entry -> value(supportCase, entry).stream())
                        .toList());
    }

    private Optional<HeldValue> value(SupportCase supportCase, Sealed entry) {
        var type = entry.type();
        return type == null
                ? Optional.empty()
                : entries.open(supportCase.id(), entry)
                        .map(value -> new HeldValue(entry.name(), type, type.dataClass(), value));
    }

    /**
     * @param customer the record; null once it is erased
     * @param erased when and by whom it was erased; null if it was not
     * @param cases the customer's cases, newest first, and questions of agents about them
     * @param accesses who has read personal values of theirs, the latest first
     */
    public record PersonalData(
            CustomerId customerId,
            @Nullable Customer customer,
            @Nullable Erased erased,
            List<HeldCase> cases,
            List<AccessLog.Read> accesses) {

        /** Without the values: what is printed must not hold them. */
        @Override
        public String toString() {
            return "PersonalData[" + customerId + "]";
        }
    }

    /** One case with its texts, and each value that the vault holds of it. */
    public record HeldCase(CaseFile file, List<HeldValue> values) {}

    /** One value that the vault holds. */
    public record HeldValue(String token, FindingType type, DataClass dataClass, String value) {}
}
