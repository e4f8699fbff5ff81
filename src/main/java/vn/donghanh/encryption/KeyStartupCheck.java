package vn.donghanh.encryption;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import vn.donghanh.encryption.storage.KeyStorage;

/**
 * Opens the keys at the start of the application, so that unusable keys abort the start instead of failing at the first
 * case.
 */
@ApplicationScoped
class KeyStartupCheck {
    /** Runs before anything else at the start may encrypt. */
    private static final int FIRST = 1;

    void begin(
            @Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started,
            FieldEncryption encryption,
            KeyStorage storage) {
        storage.requireReadable();
        storage.requireSafe();
        encryption.checkReady();
    }
}
