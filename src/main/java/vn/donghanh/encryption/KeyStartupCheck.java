package vn.donghanh.encryption;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeySchema;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.KeysLocation;
import vn.donghanh.shared.Settings;

/**
 * Opens the keys at the start of the application, so that unusable keys abort the start instead of failing at the first
 * case.
 */
@ApplicationScoped
class KeyStartupCheck {
    /** Runs before anything else at the start may encrypt. */
    private static final int FIRST = 1;

    /** How long an erasure by another server may be unknown to work that takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<KeyUse> use;

    @Inject
    Instance<EncryptedDataProvider> records;

    @Inject
    Instance<EncryptedValueProvider> values;

    void begin(
            @Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started,
            FieldEncryption encryption,
            KeyStorage storage) {
        storage.requireReadable();
        storage.requireSafe();
        encryption.checkReady();
    }

    @Produces
    @Singleton
    KeyStorage storage(Settings settings) {
        KeysLocation location = settings.keys();
        if (location.isFolder()) {
            return new KeyFolder(location.folder());
        }
        DataSource schema = schemaDataSource();
        return new KeySchema(location.toString(), schema::getConnection, this::knownErasures);
    }

    @SuppressWarnings("BanJNDI") // a constant name, and only where the setting asks for it
    private static DataSource schemaDataSource() {
        try {
            return InitialContext.doLookup("java:jboss/datasources/DongHanhKeys");
        } catch (NamingException missing) {
            throw new KeyConfigurationException(
                    "The server has no data source DongHanhKeys for DH_KEYS_DB_URL: run wildfly-config/configure again.",
                    missing);
        }
    }

    /** Within a request what holds at the first use of a key; in long ones, and outside of requests, what held a second ago. */
    private long knownErasures() {
        long bound = System.nanoTime() - LONGEST.toNanos();
        try {
            long begun = use.get().nanos();
            return begun - bound > 0 ? begun : bound;
        } catch (ContextNotActiveException outside) {
            return bound;
        }
    }

    @Produces
    @Singleton
    KeyRing ring(Settings settings, KeyStorage storage) {
        return new KeysetStore(storage, MasterKeyFactory.at(settings.masterKey()))
                .open(() -> records.stream().anyMatch(EncryptedDataProvider::hasAny), purpose -> records.stream()
                        .anyMatch(source -> source.hasAnyFor(purpose) && source.hasAny()));
    }

    @Produces
    @Singleton
    PersonKeyStore personKeys(KeyStorage storage, KeyRing ring) {
        return new PersonKeyStore(
                storage, ring, person -> values.stream().anyMatch(source -> source.hasAnyFor(person)), executor);
    }
}
