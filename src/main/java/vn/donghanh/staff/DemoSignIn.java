package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Settings;

/** Lets a visitor of a trial in as one of its made-up people, with the passphrase they share, by the same door as everybody. */
@ApplicationScoped
public class DemoSignIn {
    @Inject
    SignIn signIn;

    @Inject
    Settings settings;

    /** @throws NotFound in a Centre's own installation, and for anybody who is not one of the trial's people */
    public OpenedSession enter(String username, String address, String device) {
        Path passphrase = settings.demoPassphraseFile().orElseThrow(NotFound::new);
        boolean madeUp = Stream.concat(DemoPerson.ALL.stream(), DemoPerson.partners().stream())
                .anyMatch(person -> person.username().equals(username));
        if (!madeUp) {
            throw new NotFound();
        }
        return signIn.enter(username, read(passphrase), address, device);
    }

    static String read(Path passphrase) {
        try {
            return Files.readString(passphrase).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
