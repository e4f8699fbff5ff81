package vn.donghanh.signin.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.donghanh.signin.passphrase.PassphraseHash;

/** SHA-256 of random values or of values that are not secret. Passphrases and codes use {@link PassphraseHash}. */
public final class Sha256 {
    private Sha256() {}

    /** Compares in constant time. */
    public static boolean same(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
