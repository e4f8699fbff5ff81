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

/** An installation without accounts gets its demo people, or the code for the set-up ceremony. */
@ApplicationScoped
class StaffBootstrap {
    /** Demo data that need people come after this. */
    static final int PRIORITY = 1000;

    /** Demo people have worked here for a while: the oldest cases they tell of are from that November. */
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
