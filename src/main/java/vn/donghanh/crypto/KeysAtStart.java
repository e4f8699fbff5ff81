package vn.donghanh.crypto;

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
import vn.donghanh.shared.Settings;

/** Opens the keys when the application starts, so that keys that cannot be used stop the start and not the first case. */
@ApplicationScoped
class KeysAtStart {
    /** Before anything else at the start may seal. */
    private static final int FIRST = 1;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Instance<SealedRecords> records;

    @Inject
    Instance<SealedValues> values;

    void begin(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object started, Vault vault) {
        vault.ready();
    }

    @Produces
    @Singleton
    KeyRing ring(Settings settings) {
        return new KeysetFolder(settings.keysFolder(), MasterKeys.at(settings.masterKey()))
                .open(() -> records.stream().anyMatch(SealedRecords::exist), purpose -> records.stream()
                        .anyMatch(each -> each.areFor(purpose) && each.exist()));
    }

    @Produces
    @Singleton
    PersonKeys personKeys(Settings settings, KeyRing ring) {
        return new FilePersonKeys(
                settings.keysFolder(), ring, person -> values.stream().anyMatch(each -> each.anyOf(person)), executor);
    }
}
