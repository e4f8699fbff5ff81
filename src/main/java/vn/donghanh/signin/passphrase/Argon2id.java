package vn.donghanh.signin.passphrase;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106, version 1.3) with its cost. Hashes are written in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash},
 * salt and hash in Base64 without padding.
 * @param memory in KiB
 */
record Argon2id(int memory, int passes, int lanes) {
    private static final int HASH_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([A-Za-z0-9+/]+)\\$[A-Za-z0-9+/]+");

    /** Returns the algorithm that made an encoded hash. */
    static Argon2id of(String encoded) {
        Matcher parts = parse(encoded);
        return new Argon2id(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    static byte[] saltOf(String encoded) {
        return Base64.getDecoder().decode(parse(encoded).group(4));
    }

    private static Matcher parse(String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        return parts;
    }

    /** Returns the encoded hash of a secret. */
    String hash(String secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memory, passes, lanes, ENCODER.encodeToString(salt), ENCODER.encodeToString(hash));
    }
}
