package dev.holdfast.vault;

import java.util.Set;

/**
 * Wraps and unwraps data keys. The master keys themselves never leave it, so that a key-management service can stand
 * here: its key id, its operations encrypt and decrypt, and the owner as encryption context are all that is needed.
 */
public interface MasterKeys {

    /** The id of the key that wraps from now on, at most 16 characters; tells nothing about the key. */
    String currentId();

    /** Whether this key can unwrap what it has wrapped. */
    boolean knows(String masterId);

    /** The data key wrapped with the current master key, bound to its owner. */
    byte[] wrap(KeyOwner owner, byte[] dataKey);

    /**
     * @throws VaultException if the master key is not known here, or what is stored is not what it has wrapped
     */
    byte[] unwrap(KeyOwner owner, String masterId, byte[] wrapped);

    /**
     * Looks whether other master keys are to be used from now on.
     *
     * @param inUse the ids of all keys that wrap something; keys without these are not taken up
     * @return whether the current key is another one now
     */
    boolean refresh(Set<String> inUse);
}
