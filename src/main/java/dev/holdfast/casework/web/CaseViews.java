package dev.holdfast.casework.web;

import dev.holdfast.access.MaySee;
import dev.holdfast.casework.CaseFiles;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customers;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads a case for one person, who gets values or tokens. */
@Component
class CaseViews {

    private final Cases cases;
    private final CaseFiles files;
    private final Customers customers;

    CaseViews(Cases cases, CaseFiles files, Customers customers) {
        this.cases = cases;
        this.files = files;
        this.customers = customers;
    }

    /** @param why what a person who may see values reads them for */
    Optional<CaseView> find(CaseId id, Authentication who, Access.Why why) {
        return MaySee.personalValues(who) ? withValues(id, Access.by(who, why)) : withTokens(id);
    }

    private Optional<CaseView> withValues(CaseId id, Access access) {
        return files.withValues(id, access)
                .map(file -> new CaseView(
                        file,
                        Optional.ofNullable(file.customerId())
                                .flatMap(customer -> customers.show(customer, access))
                                .orElse(null),
                        true,
                        true));
    }

    /** Asks first whether the tokens are in: asked later, the answer might be about a newer text. */
    private Optional<CaseView> withTokens(CaseId id) {
        return cases.find(id)
                .flatMap(stored -> files.withTokens(id).map(file -> new CaseView(file, null, false, stored.guarded())));
    }
}
