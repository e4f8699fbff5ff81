package vn.donghanh.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that changed since the piece before.
 *
 * @param number of the piece, without a gap within a lineage
 */
record KeyPiece(String path, int number, Instant at) {
    private static final Pattern NAME =
            Pattern.compile("log-(" + BackupTime.PATTERN + ")/keys\\.([0-9]{8})\\.(" + BackupTime.PATTERN + ")\\.age");

    static Optional<KeyPiece> parse(String path, String lineage) {
        Matcher name = NAME.matcher(path);
        return name.matches() && name.group(1).equals(lineage)
                ? Optional.of(new KeyPiece(path, Integer.parseInt(name.group(2)), BackupTime.parse(name.group(3))))
                : Optional.empty();
    }
}
