package dev.holdfast.certificate.store;

import dev.holdfast.certificate.figures.Judgement;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.certificate.suite.Suite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate tried against the current model, on the suite as it was then.
 *
 * @param patternHash the content hash of the pattern that is tried
 * @param judgement null until all cases have been run
 * @param signature null until somebody signed; only what passed is signed
 * @param withdrawal null unless somebody ended it before it was signed
 */
public record Certificate(
        CertificateId id,
        int patternVersion,
        String patternHash,
        CertifiedModel candidate,
        CertifiedModel current,
        Suite suite,
        PassRule rule,
        String orderedBy,
        Instant orderedAt,
        @Nullable Judgement judgement,
        @Nullable Instant judgedAt,
        @Nullable Signature signature,
        @Nullable Withdrawal withdrawal) {

    public CertifiedModel model(Side side) {
        return side == Side.CANDIDATE ? candidate : current;
    }
}
