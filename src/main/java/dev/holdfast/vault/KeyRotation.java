package dev.holdfast.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees at start that the master keys are the right ones, and wraps everything anew when there is a new one. */
@Component
class KeyRotation implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

    private final DataKeys keys;
    private final MasterKeys masters;

    KeyRotation(DataKeys keys, MasterKeys masters) {
        this.keys = keys;
        this.masters = masters;
    }

    /** @throws VaultException if a key is in use that is not known; the application must not start then */
    @Override
    public void afterSingletonsInstantiated() {
        var unknown =
                keys.mastersInUse().stream().filter(id -> !masters.knows(id)).findFirst();
        if (unknown.isPresent()) {
            throw VaultException.wrongKey(KeyOwner.APPLICATION, unknown.get(), masters.currentId());
        }
        keys.seal(KeyOwner.APPLICATION);
    }

    @Scheduled(
            fixedDelayString = "${holdfast.vault.rotation-interval:1m}",
            initialDelayString = "${holdfast.vault.rotation-interval:1m}")
    void lookForNewKey() {
        masters.refresh(keys.mastersInUse());
        int all = 0;
        for (int some = keys.wrapAnew(); some > 0; some = keys.wrapAnew()) {
            all += some;
        }
        if (all > 0) {
            log.info("{} data keys are wrapped with the master key {} now", all, masters.currentId());
        }
    }
}
