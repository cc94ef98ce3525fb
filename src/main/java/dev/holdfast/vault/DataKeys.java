package dev.holdfast.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One data key an owner, stored wrapped. Keys are unwrapped for each use and never kept in memory, so that a destroyed
 * key is gone in every application that shares the store.
 */
@Repository
public class DataKeys {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final Clock clock;

    public DataKeys(JdbcClient jdbc, MasterKeys masters, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * The seal of an owner, whose key is made if there is none.
     *
     * @throws VaultException if the key was destroyed or does not open
     */
    public Seal seal(KeyOwner owner) {
        var stored = stored(owner, "").orElseGet(() -> made(owner));
        return opened(stored).orElseThrow(() -> VaultException.erased(owner));
    }

    /**
     * The same, and nobody destroys the key before the present transaction has ended.
     *
     * @throws VaultException if the key was destroyed or does not open
     */
    public Seal sealHeld(KeyOwner owner) {
        if (stored(owner, "").isEmpty()) {
            made(owner);
        }
        return stored(owner, " for update").flatMap(this::opened).orElseThrow(() -> VaultException.erased(owner));
    }

    /**
     * The seal of an owner; empty if they never had a key, or it was destroyed.
     *
     * @throws VaultException if the key does not open
     */
    public Optional<Seal> find(KeyOwner owner) {
        return stored(owner, "").flatMap(this::opened);
    }

    /** When an owner's key was destroyed; empty if it was not. */
    public Optional<Instant> destroyedAt(KeyOwner owner) {
        return stored(owner, "").map(Stored::destroyedAt);
    }

    /**
     * Destroys the key of an owner, for good: what it has sealed cannot be read by anybody any more. No other key takes
     * its place.
     *
     * @return false if it was destroyed before
     */
    public boolean destroy(KeyOwner owner) {
        if (stored(owner, "").isEmpty()) {
            made(owner);
        }
        return jdbc.sql("update vault_key set wrapped = null, master_id = null, destroyed_at = ?"
                                + " where owner = ? and destroyed_at is null")
                        .params(Timestamp.from(clock.instant()), owner.value())
                        .update()
                == 1;
    }

    /** The ids of all master keys that wrap something. */
    Set<String> mastersInUse() {
        return jdbc
                .sql("select distinct master_id from vault_key where master_id is not null")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * Wraps anew what another master key than the present one has wrapped, some at a time. Whoever reads meanwhile finds
     * the one or the other.
     *
     * @return how many keys were wrapped anew
     */
    int wrapAnew() {
        String current = masters.currentId();
        var old = jdbc.sql("select * from vault_key where master_id <> ? order by owner fetch first " + AT_ONCE
                        + " rows only")
                .param(current)
                .query((row, number) -> read(
                        row.getString("owner"),
                        row.getString("master_id"),
                        row.getBytes("wrapped"),
                        row.getTimestamp("destroyed_at")))
                .list();
        return old.stream().mapToInt(this::wrapAnew).sum();
    }

    /** A key that was destroyed or wrapped anew by another application meanwhile stays as it is. */
    private int wrapAnew(Stored old) {
        var wrapped = masters.wrap(old.owner, unwrapped(old).orElseThrow());
        return jdbc.sql("update vault_key set master_id = ?, wrapped = ? where owner = ? and master_id = ?")
                .params(masters.currentId(), wrapped, old.owner.value(), old.masterId)
                .update();
    }

    private Stored made(KeyOwner owner) {
        jdbc.sql("insert into vault_key (owner, master_id, wrapped, made_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        owner.value(),
                        masters.currentId(),
                        masters.wrap(owner, AesGcm.random(MasterKey.BYTES)),
                        Timestamp.from(clock.instant()))
                .update();
        return stored(owner, "").orElseThrow();
    }

    private Optional<Stored> stored(KeyOwner owner, String lock) {
        return jdbc.sql("select * from vault_key where owner = ?" + lock)
                .param(owner.value())
                .query((row, number) -> read(
                        row.getString("owner"),
                        row.getString("master_id"),
                        row.getBytes("wrapped"),
                        row.getTimestamp("destroyed_at")))
                .optional();
    }

    private Optional<Seal> opened(Stored stored) {
        return unwrapped(stored).map(key -> new Seal(stored.owner, key));
    }

    private Optional<byte[]> unwrapped(Stored stored) {
        return stored.masterId == null || stored.wrapped == null
                ? Optional.empty()
                : Optional.of(masters.unwrap(stored.owner, stored.masterId, stored.wrapped));
    }

    private static Stored read(
            String owner, @Nullable String masterId, byte @Nullable [] wrapped, @Nullable Timestamp destroyedAt) {
        return new Stored(new KeyOwner(owner), masterId, wrapped, destroyedAt == null ? null : destroyedAt.toInstant());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(
            KeyOwner owner,
            @Nullable String masterId,
            byte @Nullable [] wrapped,
            @Nullable Instant destroyedAt) {}
}
