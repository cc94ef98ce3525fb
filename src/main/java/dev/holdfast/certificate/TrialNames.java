package dev.holdfast.certificate;

import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.workflow.CaseId;
import org.apache.commons.codec.digest.DigestUtils;

/** How the ledger knows the cases of a certificate: the same again has the same names, so that nothing is paid twice. */
final class TrialNames {

    /** The letters of a case id. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private TrialNames() {}

    /** The piece of work: the certificate, the case, and a for the candidate or b for the current model. */
    static String work(CertificateId id, String caseName, Side side) {
        return id + "." + caseName + (side == Side.CANDIDATE ? ".a" : ".b");
    }

    /** A case id that no customer's case has, for the ledger's column. */
    static CaseId caseId(CertificateId id, String caseName) {
        byte[] hash = DigestUtils.sha256(id + "." + caseName);
        var letters = new StringBuilder(id.value().substring(1, "SC-20261123-".length()));
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(hash[i] & 31));
        }
        return new CaseId(letters.toString());
    }
}
