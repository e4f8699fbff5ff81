package vn.donghanh.setup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.DemoSignIn;
import vn.donghanh.staff.AccountRepository;

/** Creates, in an installation without accounts, either the demo accounts or the code for the set-up. */
@ApplicationScoped
class StaffBootstrap {
    /** Observer priority; demo data that needs accounts is created later. */
    static final int PRIORITY = 1000;

    /** Start of the demo accounts: the oldest demo cases are from November 2024. */
    private static final Instant DEMO_START = Instant.parse("2024-10-01T01:00:00Z");

    @Inject
    AccountRepository accounts;

    @Inject
    Settings settings;

    @Inject
    DemoStaff demo;

    @Inject
    SetupCode setupCode;

    @Inject
    ApplicationClock time;

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (!accounts.isEmpty()) {
            return;
        }
        Optional<Path> demoPassphrase = settings.demoPassphraseFile();
        if (demoPassphrase.isPresent()) {
            String passphrase = DemoSignIn.readPassphrase(demoPassphrase.get());
            time.runAt(DEMO_START, () -> demo.load(passphrase));
        } else {
            setupCode.createIfMissing();
        }
    }
}
