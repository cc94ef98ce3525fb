package dev.holdfast.vault;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Master keys that this application holds itself, from its settings or a file. */
final class LocalMasterKeys implements MasterKeys {

    private static final Logger log = LoggerFactory.getLogger(LocalMasterKeys.class);

    private final Supplier<List<MasterKey>> source;
    private volatile List<MasterKey> keys;

    /** @param source gives all keys, the one that wraps first; asked again at each refresh */
    LocalMasterKeys(Supplier<List<MasterKey>> source) {
        this.source = source;
        this.keys = List.copyOf(source.get());
    }

    @Override
    public String currentId() {
        return keys.getFirst().id();
    }

    @Override
    public boolean knows(String masterId) {
        return keys.stream().anyMatch(key -> key.id().equals(masterId));
    }

    @Override
    public byte[] wrap(KeyOwner owner, byte[] dataKey) {
        return keys.getFirst().wrap(owner.value(), dataKey);
    }

    @Override
    public byte[] unwrap(KeyOwner owner, String masterId, byte[] wrapped) {
        return withId(owner, masterId)
                .unwrap(owner.value(), wrapped)
                .orElseThrow(() -> VaultException.keyDamaged(owner));
    }

    /** An entry from before there were data keys, which a master key itself has sealed. */
    String openDirectly(KeyOwner owner, String masterId, String place, byte[] sealed) {
        return withId(owner, masterId)
                .unwrap(place, sealed)
                .map(Seal::textOf)
                .orElseThrow(() -> VaultException.damaged(place, owner));
    }

    private MasterKey withId(KeyOwner owner, String masterId) {
        return keys.stream()
                .filter(key -> key.id().equals(masterId))
                .findFirst()
                .orElseThrow(() -> VaultException.wrongKey(owner, masterId, currentId()));
    }

    @Override
    public boolean refresh(Set<String> inUse) {
        List<MasterKey> read;
        try {
            read = List.copyOf(source.get());
        } catch (RuntimeException unreadable) {
            log.error("The vault goes on with the master keys it has: {}", unreadable.getMessage());
            return false;
        }
        var ids = read.stream().map(MasterKey::id).collect(Collectors.toSet());
        if (!ids.containsAll(inUse)) {
            log.error(
                    "The vault goes on with the master keys it has: the key file no longer holds {}, which still wraps"
                            + " customers' keys. Put it back below the new one.",
                    inUse.stream().filter(id -> !ids.contains(id)).sorted().toList());
            return false;
        }
        boolean changed = !read.getFirst().id().equals(currentId());
        keys = read;
        if (changed) {
            log.warn("The vault's master key is {} from now on; customers' keys are wrapped anew", currentId());
        }
        return changed;
    }
}
