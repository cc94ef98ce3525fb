package dev.holdfast.evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.evidence.chain.EvidenceEntry;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** If one of these fails, no record from before is verified any more: give the dossier a new version instead. */
class CanonicalTextTest {

    private static final Dossier FULL = new Dossier(
            Dossier.VERSION,
            "C-20261123-7K3M9QX2VB",
            "EMAIL",
            "2026-11-23T09:30:00.123Z",
            "HIGH",
            List.of("Money of the customer may be lost.", "Käufe \"unbekannt\" / 🙂"),
            "DUAL_REVIEW",
            List.of(new Dossier.Draft(
                    "D-1", 0, "draft-reply", 3, "abc", "extractive", "2026-11-23T09:30:05.123Z", "def", "DOUBTFUL")),
            List.of(new Dossier.Review(
                    "R-7",
                    "reviewDraft",
                    "reviewer",
                    "SEND_EDITED",
                    List.of("TONE"),
                    true,
                    "2026-11-23T09:31:00.000Z",
                    "fed")),
            "cba",
            "REPLIED",
            "2026-11-23T09:31:02.007Z");

    private static final Dossier EMPTY = new Dossier(
            Dossier.VERSION,
            "C-20261123-7K3M9QX2VB",
            "WEB",
            "2026-11-23T09:30:00.000Z",
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            "WITHDRAWN",
            "2026-11-23T09:31:00.000Z");

    @Test
    void the_text_of_a_dossier_is_for_good() {
        assertThat(FULL.canonical())
                .isEqualTo("{\"version\":1,\"caseId\":\"C-20261123-7K3M9QX2VB\",\"channel\":\"EMAIL\","
                        + "\"receivedAt\":\"2026-11-23T09:30:00.123Z\",\"riskTier\":\"HIGH\","
                        + "\"riskReasons\":[\"Money of the customer may be lost.\",\"Käufe \\\"unbekannt\\\" / 🙂\"],"
                        + "\"reviewRoute\":\"DUAL_REVIEW\",\"drafts\":[{\"draftId\":\"D-1\",\"revision\":0,"
                        + "\"patternId\":\"draft-reply\",\"patternVersion\":3,\"patternHash\":\"abc\","
                        + "\"model\":\"extractive\",\"writtenAt\":\"2026-11-23T09:30:05.123Z\","
                        + "\"textSha256\":\"def\",\"verdict\":\"DOUBTFUL\"}],\"reviews\":[{\"reviewId\":\"R-7\","
                        + "\"gate\":\"reviewDraft\",\"reviewer\":\"reviewer\",\"decision\":\"SEND_EDITED\","
                        + "\"reasonCodes\":[\"TONE\"],\"counts\":true,\"completedAt\":\"2026-11-23T09:31:00.000Z\","
                        + "\"finalReplySha256\":\"fed\"}],\"replySha256\":\"cba\",\"outcome\":\"REPLIED\","
                        + "\"outcomeAt\":\"2026-11-23T09:31:02.007Z\"}");
        assertThat(EMPTY.canonical())
                .isEqualTo("{\"version\":1,\"caseId\":\"C-20261123-7K3M9QX2VB\",\"channel\":\"WEB\","
                        + "\"receivedAt\":\"2026-11-23T09:30:00.000Z\",\"riskTier\":null,\"riskReasons\":[],"
                        + "\"reviewRoute\":null,\"drafts\":[],\"reviews\":[],\"replySha256\":null,"
                        + "\"outcome\":\"WITHDRAWN\",\"outcomeAt\":\"2026-11-23T09:31:00.000Z\"}");
    }

    @Test
    void the_digest_of_a_dossier_is_for_good() {
        assertThat(DigestUtils.sha256Hex(FULL.canonical()))
                .isEqualTo("24946e63df3984db2016891a265fb326d8e2e500c70f0fc2139b7b2542edb3a2");
    }

    @Test
    void a_dossier_is_read_as_it_was_written() {
        assertThat(Dossier.read(FULL.canonical())).isEqualTo(FULL);
        assertThat(Dossier.read(EMPTY.canonical())).isEqualTo(EMPTY);
    }

    @Test
    void the_text_and_the_hash_of_an_entry_are_for_good() {
        var entry = new EvidenceEntry(
                17,
                new CaseId("C-20261123-7K3M9QX2VB"),
                Instant.parse("2026-11-23T09:31:02.007Z"),
                "a".repeat(64),
                EvidenceEntry.BEFORE_THE_FIRST,
                "874f26c2f22cc5512a41c6aab5ad967324670bec5ffa4d88e889d17119dc8934");

        assertThat(entry.canonical())
                .isEqualTo("holdfast evidence entry 1\n17\nC-20261123-7K3M9QX2VB\n2026-11-23T09:31:02.007Z\n"
                        + "a".repeat(64) + "\n" + "0".repeat(64));
        assertThat(entry.matchesItsHash()).isTrue();
    }

    @Test
    void times_are_cut_to_milliseconds() {
        assertThat(RecordedTime.of(Instant.parse("2026-11-23T09:31:02.007999999Z")))
                .isEqualTo("2026-11-23T09:31:02.007Z");
    }
}
