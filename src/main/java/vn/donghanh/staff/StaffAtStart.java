package vn.donghanh.staff;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.TimeSource;

/** An installation without accounts gets its demo people, or the code for the set-up ceremony. */
@ApplicationScoped
class StaffAtStart {
    /** Demo data that need people come after this. */
    static final int PRIORITY = 1000;

    /** Demo people have worked here for a while: the cases they tell of lie in the past. */
    private static final Duration HERE_SINCE = Duration.ofDays(560);

    @Inject
    Accounts accounts;

    @Inject
    Settings settings;

    @Inject
    DemoStaff demo;

    @Inject
    SetupCode setupCode;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (!accounts.none()) {
            return;
        }
        Optional<Path> demoPassphrase = settings.demoPassphraseFile();
        if (demoPassphrase.isPresent()) {
            String passphrase = read(demoPassphrase.get());
            time.at(clock.instant().minus(HERE_SINCE), () -> demo.load(passphrase));
        } else {
            setupCode.prepare();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
