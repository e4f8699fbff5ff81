package vn.donghanh.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Opens the keys when the application starts, so that keys that cannot be used stop the start and not the first case. */
@ApplicationScoped
class KeysAtStart {
    @Inject
    Instance<SealedRecords> records;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started, Vault vault) {
        vault.ready();
    }

    @Produces
    @Singleton
    KeyRing ring() {
        return new KeysetFolder(folder(), new FileMasterKey(Path.of(setting("DH_MASTER_KEY_FILE"))))
                .open(() -> records.stream().anyMatch(SealedRecords::exist));
    }

    @Produces
    @Singleton
    PersonKeys personKeys(KeyRing ring) {
        return new FilePersonKeys(folder(), ring);
    }

    private static Path folder() {
        return Path.of(setting("DH_KEYS_DIR"));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new KeysUnusable("The setting " + name + " is missing.");
        }
        return value;
    }
}
