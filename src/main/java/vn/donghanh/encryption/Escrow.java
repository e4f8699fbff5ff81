package vn.donghanh.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.donghanh.encryption.storage.OwnerOnlyFiles;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Sha256;

/**
 * Splits the master key and the keysets into two halves for two people. The first half is random, the second is the
 * exclusive or of the content with it: each alone is indistinguishable from random data and discloses nothing, even
 * with unlimited time. Both together restore everything but the persons' own keys.
 */
public final class Escrow {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MASTER = "master";
    private static final int DIGEST = 32;

    private Escrow() {}

    /**
     * The content restored from two halves.
     *
     * @param master the master key in base64
     */
    public record EscrowContent(String master, Map<String, String> keysets) {}

    /**
     * Writes two new files; existing files are not overwritten.
     *
     * @throws KeyConfigurationException when a file exists or the keysets cannot be decrypted with the master key
     */
    public static void write(KeysetStore keys, Path first, Path second, Instant at) throws IOException {
        for (Path half : List.of(first, second)) {
            if (Files.exists(half)) {
                throw new KeyConfigurationException(
                        "The file " + half + " is there already; a half of the escrow is written once.");
            }
        }
        keys.reload();
        byte[] payload = withDigest(text(keys).getBytes(StandardCharsets.UTF_8));
        byte[] chance = new byte[payload.length];
        RANDOM.nextBytes(chance);
        String set = RandomReference.random().substring(0, 8);
        OwnerOnlyFiles.write(first, new EscrowHalf(set, 1, at, chance).text());
        OwnerOnlyFiles.write(second, new EscrowHalf(set, 2, at, combined(payload, chance)).text());
    }

    /** @throws KeyConfigurationException when the halves do not belong together or one of them was changed */
    public static EscrowContent read(Path first, Path second) throws IOException {
        EscrowHalf escrowHalf = EscrowHalf.parse(first);
        EscrowHalf other = EscrowHalf.parse(second);
        if (!escrowHalf.set().equals(other.set())
                || escrowHalf.number() == other.number()
                || escrowHalf.data().length != other.data().length) {
            throw new KeyConfigurationException("The two files are not the two halves of one escrow: "
                    + escrowHalf.title() + ", " + other.title() + ".");
        }
        byte[] payload = combined(escrowHalf.data(), other.data());
        byte[] text = Arrays.copyOfRange(payload, DIGEST, payload.length);
        if (!Arrays.equals(payload, withDigest(text))) {
            throw new KeyConfigurationException(
                    "The two halves do not give back what was put in: one of them was changed.");
        }
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    private static String text(KeysetStore keys) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                MASTER + " " + Base64.getEncoder().encodeToString(keys.master().bytes()));
        Map<String, String> texts = keys.storage().keysets().all();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            String text = Objects.requireNonNull(texts.get(purpose.fileName()));
            lines.add(purpose.fileName() + " "
                    + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
        return String.join("\n", lines);
    }

    private static EscrowContent parse(String text) {
        Map<String, String> entries = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", 2);
            entries.put(parts[0], parts[1]);
        }
        String master = Objects.requireNonNull(entries.remove(MASTER));
        entries.replaceAll((name, base64) -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        return new EscrowContent(master, entries);
    }

    private static byte[] combined(byte[] first, byte[] other) {
        byte[] result = first.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static byte[] withDigest(byte[] text) {
        byte[] whole = Arrays.copyOf(Sha256.of(text), DIGEST + text.length);
        System.arraycopy(text, 0, whole, DIGEST, text.length);
        return whole;
    }
}
