package dev.holdfast.vault;

/** Something of the vault does not open. The message says what to do and holds no personal data. */
public class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private VaultException(String message) {
        super(message);
    }

    static VaultException wrongKey(KeyOwner owner, String wrappedWith, String present) {
        return new VaultException("The data key of " + owner + " is wrapped with the master key " + wrappedWith
                + ", but the present one is " + present + ". Start with the key it is wrapped with: set"
                + " holdfast.vault.key or put the backup of vault.key into the data directory; a new one may stand"
                + " beside it, see holdfast.vault.previous-keys.");
    }

    static VaultException keyDamaged(KeyOwner owner) {
        return new VaultException("The data key of " + owner + " is damaged: the master key is right, but what is"
                + " stored is not what it has wrapped. Restore the table vault_key from a backup.");
    }

    static VaultException damaged(String place, KeyOwner owner) {
        return new VaultException("The vault entry " + place.replace('\n', ' ') + " of " + owner
                + " is damaged: the key is right, but its content is not what was stored. Restore the table from a"
                + " backup.");
    }

    /** The owner's key was destroyed, so that nothing can be sealed for them any more. */
    static VaultException erased(KeyOwner owner) {
        return new VaultException("The personal data of " + owner + " was erased; nothing can be kept for them.");
    }
}
