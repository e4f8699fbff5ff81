package vn.donghanh.signin.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Time-based one-time passwords according to RFC 6238: HMAC-SHA-1, six digits, time steps of thirty seconds, which every authenticator app supports.
 * A code is valid in its own time step and in the one before and after, to tolerate clock differences; each can be used once.
 */
public final class Totp {
    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final int TOLERANCE_STEPS = 1;
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** Returns a new secret of 160 bits in base 32, as apps expect it: 32 characters. */
    public static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder secret = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : bytes) {
            buffer = (buffer << 8) | (value & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                secret.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return secret.toString();
    }

    /**
     * Returns the time step of the code if it may still be used.
     * @param typed six digits, in any grouping
     * @param last time step of the last used code; it and earlier ones are no longer valid
     */
    static OptionalLong findStep(String secret, String typed, Instant now, @Nullable Long last) {
        byte[] code = plain(typed).getBytes(StandardCharsets.US_ASCII);
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong matchingStep = OptionalLong.empty();
        for (long step = current - TOLERANCE_STEPS; step <= current + TOLERANCE_STEPS; step++) {
            boolean matches = MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.US_ASCII));
            if (matches && (last == null || step > last)) {
                matchingStep = OptionalLong.of(step);
            }
        }
        return matchingStep;
    }

    /** Whether the text has the format of an app's code; no passphrase and no recovery code has it. */
    public static boolean looksLikeCode(String typed) {
        return plain(typed).matches("[0-9]{" + DIGITS + "}");
    }

    static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int number = (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % MODULUS;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int at = 0; at < secret.length(); at++) {
            buffer = (buffer << 5) | BASE32.indexOf(secret.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
