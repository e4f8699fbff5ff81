package vn.donghanh.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the backups, by its path below their folder.
 *
 * @param kind what it holds
 * @param at the moment whose state it holds; nothing later is in it
 */
record BackupFile(String path, BackupFileKind kind, Instant at) {
    private static final Pattern PART =
            Pattern.compile("(" + BackupTime.PATTERN + ")/(database|keys|settings|manifest|SHA256SUMS)(\\.age)?");
    private static final Pattern PIECE =
            Pattern.compile("log-" + BackupTime.PATTERN + "/(log|keys)\\..*\\.(" + BackupTime.PATTERN + ")\\.age");
    private static final Pattern ERASED =
            Pattern.compile("erased/erased\\.[0-9]{8}\\.(" + BackupTime.PATTERN + ")\\.age");

    /** Returns nothing for a file that is none of the backups'. */
    static Optional<BackupFile> parse(String path) {
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            BackupFileKind kind =
                    part.group(2).equals("keys") ? BackupFileKind.KEYS_OF_SET : BackupFileKind.PART_OF_SET;
            return Optional.of(new BackupFile(path, kind, BackupTime.parse(part.group(1))));
        }
        Matcher piece = PIECE.matcher(path);
        if (piece.matches()) {
            return Optional.of(new BackupFile(path, BackupFileKind.PIECE, BackupTime.parse(piece.group(2))));
        }
        Matcher erased = ERASED.matcher(path);
        return erased.matches()
                ? Optional.of(new BackupFile(path, BackupFileKind.ERASURES, BackupTime.parse(erased.group(1))))
                : Optional.empty();
    }

    boolean isOfSet() {
        return kind == BackupFileKind.PART_OF_SET || kind == BackupFileKind.KEYS_OF_SET;
    }
}
