package dev.holdfast.vault;

import org.springframework.stereotype.Component;

/** Opens what was sealed before each customer had a key of their own: with the master key itself. */
@Component
public class FirstEntries {

    private final LocalMasterKeys masters;

    FirstEntries(LocalMasterKeys masters) {
        this.masters = masters;
    }

    /**
     * @param owner whose it is, for the message
     * @param masterId the key that has sealed it
     * @throws VaultException if that key is not known, or the entry is damaged
     */
    public String open(KeyOwner owner, String masterId, String place, byte[] sealed) {
        return masters.openDirectly(owner, masterId, place, sealed);
    }
}
