package vn.donghanh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.passphrase.OneTimeCodeFormat;
import vn.donghanh.staff.StaffRule;

/**
 * The code that authorises the set-up, stored in a file that only the server's system account can read: whoever can read it administers the machine.
 * Deleted after the set-up.
 */
@ApplicationScoped
class SetupCode {
    @Inject
    Settings settings;

    /** Creates the file unless it exists. */
    void createIfMissing() {
        Path file = file();
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, OneTimeCodeFormat.format(OneTimeCodeFormat.random()) + "\n", StandardOpenOption.WRITE);
        } catch (IOException notWritable) {
            throw new IllegalStateException(
                    "DH_SETUP_CODE_FILE names a file that cannot be made: " + file, notWritable);
        }
    }

    /** @throws RuleViolationException when the code is wrong; without a file every code is wrong */
    void requireMatch(String entered) {
        if (!matches(entered)) {
            throw RuleViolationException.at("code", StaffRule.SETUP_CODE_WRONG);
        }
    }

    /** Compares in constant time. */
    private boolean matches(String entered) {
        try {
            Path file = file();
            if (!Files.exists(file)) {
                return false;
            }
            String code = OneTimeCodeFormat.normalize(Files.readString(file));
            return !code.isEmpty() && MessageDigest.isEqual(bytes(code), bytes(OneTimeCodeFormat.normalize(entered)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException notDeletable) {
            throw new UncheckedIOException(notDeletable);
        }
    }

    private Path file() {
        return settings.setupCodeFile()
                .orElseThrow(() ->
                        new IllegalStateException("The setting DH_SETUP_CODE_FILE is missing: it names the file for"
                                + " the code of the set-up ceremony, which an installation without accounts needs."));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
