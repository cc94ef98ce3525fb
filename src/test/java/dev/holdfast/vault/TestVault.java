package dev.holdfast.vault;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Master keys that are always the same, and what stands on them. */
public final class TestVault {

    public static final MasterKey KEY = new MasterKey(new byte[MasterKey.BYTES]);

    private TestVault() {}

    public static DataKeys keys(JdbcClient jdbc) {
        return new DataKeys(jdbc, masters(), Clock.systemUTC());
    }

    public static AccessLog accesses(JdbcClient jdbc) {
        return new AccessLog(jdbc, Clock.systemUTC());
    }

    public static FirstEntries firstEntries() {
        return new FirstEntries(masters());
    }

    static LocalMasterKeys masters() {
        return masters(KEY);
    }

    static LocalMasterKeys masters(MasterKey... all) {
        return new LocalMasterKeys(() -> List.of(all));
    }
}
