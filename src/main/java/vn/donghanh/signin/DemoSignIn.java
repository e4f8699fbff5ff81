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

/** Signs a visitor in to a demo installation as one of its fictitious users, with the shared passphrase, through the normal sign-in. */
@ApplicationScoped
public class DemoSignIn {
    @Inject
    SignInFacade signIn;

    @Inject
    Settings settings;

    /** @throws NotFoundException outside a demo installation, and for a username that is not one of the demo accounts */
    public NewSession authenticate(String username, String address, String device) {
        Path passphrase = settings.demoPassphraseFile().orElseThrow(NotFoundException::new);
        boolean isDemoAccount = Stream.concat(DemoAccount.ALL.stream(), DemoAccount.partners().stream())
                .anyMatch(person -> person.username().equals(username));
        if (!isDemoAccount) {
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
