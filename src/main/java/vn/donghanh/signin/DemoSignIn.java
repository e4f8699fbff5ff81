package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.NewSession;

/** Lets a visitor of a trial in as one of its made-up people, with the passphrase they share, by the same door as everybody. */
@ApplicationScoped
public class DemoSignIn {
    @Inject
    SignInFacade signIn;

    @Inject
    Settings settings;

    /** @throws NotFoundException in a Centre's own installation, and for anybody who is not one of the trial's people */
    public NewSession authenticate(String username, String address, String device) {
        Path passphrase = settings.demoPassphraseFile().orElseThrow(NotFoundException::new);
        boolean madeUp = Stream.concat(DemoAccount.ALL.stream(), DemoAccount.partners().stream())
                .anyMatch(person -> person.username().equals(username));
        if (!madeUp) {
            throw new NotFoundException();
        }
        return signIn.authenticate(username, readPassphrase(passphrase), address, device);
    }

    public static String readPassphrase(Path passphrase) {
        try {
            return Files.readString(passphrase).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
