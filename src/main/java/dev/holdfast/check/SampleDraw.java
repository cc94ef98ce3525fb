package dev.holdfast.check;

import dev.holdfast.workflow.CaseId;
import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/** Decides by lot which cases a person looks at although nothing demands it. A case always draws the same lot. */
final class SampleDraw {

    private static final int BITS_OF_A_DOUBLE = 53;

    private SampleDraw() {}

    /** From 0 to below 1, spread evenly over case ids. */
    static double of(CaseId caseId) {
        byte[] hash = DigestUtils.sha256("sample " + caseId.value());
        return (ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS_OF_A_DOUBLE)) * 0x1.0p-53;
    }
}
