package vn.donghanh.encryption;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeySchema;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.KeysLocation;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.persistence.OptionalDataSource;

/** Makes the keys of this installation from where its settings say that they are. */
@ApplicationScoped
class KeyProducer {
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

    @Produces
    @Singleton
    KeyStorage storage(Settings settings) {
        KeysLocation location = settings.keys();
        if (location.isFolder()) {
            return new KeyFolder(location.folder());
        }
        DataSource schema = OptionalDataSource.find("DongHanhKeys")
                .orElseThrow(
                        () -> new KeyConfigurationException(
                                "The server has no data source DongHanhKeys for DH_KEYS_DB_URL: run wildfly-config/configure again."));
        return new KeySchema(location.toString(), schema::getConnection, this::knownErasures);
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
