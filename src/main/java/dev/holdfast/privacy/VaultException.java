package dev.holdfast.privacy;

import dev.holdfast.workflow.CaseId;

/** An entry of the vault does not open. The message says what to do and holds no personal data. */
public class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private VaultException(String message) {
        super(message);
    }

    static VaultException wrongKey(CaseId caseId, String name, String sealedWith, String present) {
        return new VaultException("The vault entry " + name + " of case " + caseId + " was sealed with the key "
                + sealedWith + ", but the present key is " + present + ". Start with the key it was sealed with:"
                + " set holdfast.privacy.key, or put the backup of vault.key into the data directory.");
    }

    static VaultException damaged(CaseId caseId, String name) {
        return new VaultException("The vault entry " + name + " of case " + caseId
                + " is damaged: the key is right, but its content is not what was stored. Restore the table vault_entry"
                + " from a backup.");
    }
}
