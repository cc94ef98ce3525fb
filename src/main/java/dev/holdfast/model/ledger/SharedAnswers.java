package dev.holdfast.model.ledger;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the answer to the same prompt, whatever case it was for. The same means every character: so the tokens in both
 * stand in the same places and have the same names, and what the answer says of a token is right for both.
 */
final class SharedAnswers {

    private final JdbcClient jdbc;

    SharedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call with an answer that is still kept. Answers that were themselves taken over are not passed on. */
    Optional<String> callLike(Call call, Duration within) {
        return jdbc.sql(
                        "select call_id from model_call where prompt_hash = ? and pattern_id = ? and pattern_version = ?"
                                + " and pattern_hash = ? and model = ? and model_asked = ? and outcome = 'ANSWERED'"
                                + " and answer is not null"
                                + " and settled_at > current_timestamp - cast(? as integer) * interval '1' second"
                                + " order by settled_at desc limit 1")
                .params(
                        hash(call.prompt()),
                        call.patternId(),
                        call.patternVersion(),
                        call.patternHash(),
                        call.model(),
                        call.modelAsked(),
                        Math.toIntExact(Math.min(Integer.MAX_VALUE, within.toSeconds())))
                .query(String.class)
                .optional();
    }

    static String hash(String prompt) {
        return DigestUtils.sha256Hex(prompt);
    }
}
