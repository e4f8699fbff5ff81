package vn.donghanh.encryption;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.donghanh.shared.Settings;

/**
 * Opens the keys at the start of the application, so that unusable keys abort the start instead of failing at the first
 * case.
 */
@ApplicationScoped
class KeyStartupCheck {
    /** Runs before anything else at the start may encrypt. */
    private static final int FIRST = 1;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<EncryptedDataProvider> records;

    @Inject
    Instance<EncryptedValueProvider> values;

    void begin(
            @Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started,
            FieldEncryption encryption,
            Settings settings) {
        Path keys = settings.keysFolder();
        Stream.of(keys, FilePersonKeyStore.under(keys)).filter(Files::exists).forEach(OwnerOnlyFiles::requireReadable);
        encryption.checkReady();
    }

    @Produces
    @Singleton
    KeyRing ring(Settings settings) {
        return new KeysetFolder(settings.keysFolder(), MasterKeyFactory.at(settings.masterKey()))
                .open(() -> records.stream().anyMatch(EncryptedDataProvider::hasAny), purpose -> records.stream()
                        .anyMatch(source -> source.hasAnyFor(purpose) && source.hasAny()));
    }

    @Produces
    @Singleton
    PersonKeyStore personKeys(Settings settings, KeyRing ring) {
        return new FilePersonKeyStore(
                settings.keysFolder(),
                ring,
                person -> values.stream().anyMatch(source -> source.hasAnyFor(person)),
                executor);
    }
}
