package dev.holdfast.casework;

import dev.holdfast.TestDatabase;
import dev.holdfast.vault.TestVault;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.time.LocalDate;

/** A stored case, valid by default. */
public final class CaseFixture {

    private final TestDatabase database;
    private CaseId id = CaseId.newOn(LocalDate.of(2026, 11, 23));
    private String customer = "K-1001";
    private Channel channel = Channel.EMAIL;
    private String subject = "Fees";
    private String message = "What does a replacement card cost?";
    private Instant receivedAt = Instant.parse("2026-11-23T09:30:00Z");

    private CaseFixture(TestDatabase database) {
        this.database = database;
    }

    public static CaseFixture aCaseIn(TestDatabase database) {
        return new CaseFixture(database);
    }

    public CaseFixture from(String customerId) {
        this.customer = customerId;
        return this;
    }

    public CaseFixture by(Channel way) {
        this.channel = way;
        return this;
    }

    public CaseFixture saying(String subjectLine, String text) {
        this.subject = subjectLine;
        this.message = text;
        return this;
    }

    public CaseFixture receivedAt(Instant time) {
        this.receivedAt = time;
        return this;
    }

    public SupportCase stored() {
        var supportCase = new SupportCase(
                id,
                CaseIntake.PROCESS,
                new CustomerId(customer),
                null,
                channel,
                subject,
                message,
                false,
                CaseStatus.IN_PROGRESS,
                receivedAt,
                null);
        new StoredCases(database.jdbc()).insert(supportCase, null, "0");
        database.transaction()
                .executeWithoutResult(status -> incomingIn(database).keep(supportCase));
        return supportCase;
    }

    public static Customers customersIn(TestDatabase database) {
        return new Customers(database.jdbc(), TestVault.keys(database.jdbc()), TestVault.accesses(database.jdbc()));
    }

    public static IncomingTexts incomingIn(TestDatabase database) {
        return new IncomingTexts(database.jdbc(), TestVault.keys(database.jdbc()), TestVault.accesses(database.jdbc()));
    }

    public static Cases casesIn(TestDatabase database) {
        return new Cases(database.jdbc());
    }
}
