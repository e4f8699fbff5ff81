package vn.donghanh.backup;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one file of the binary log.
 *
 * @param file number of the file
 * @param from first byte
 * @param to the byte after the last one
 * @param end whether the file ends there, and the next one goes on
 * @param erased number of persons on the list of erasures at that time
 * @param at everything committed before this moment is in it or in an earlier piece
 */
record LogPiece(String path, int file, long from, long to, boolean end, int erased, Instant at) {
    static final Comparator<LogPiece> ORDER = Comparator.comparingInt(LogPiece::file)
            .thenComparingLong(LogPiece::from)
            .thenComparingLong(LogPiece::to)
            .thenComparing(LogPiece::at);

    private static final Pattern NAME = Pattern.compile("log-" + BackupTime.PATTERN
            + "/log\\.([0-9]{6,9})\\.([0-9]{12})-([0-9]{12})\\.(more|end)\\.([0-9]{8})\\.("
            + BackupTime.PATTERN + ")\\.age");

    /** Returns nothing for a piece of another database server. */
    static Optional<LogPiece> parse(String path, String lineage) {
        return parse(path).filter(piece -> path.startsWith("log-" + lineage + "/"));
    }

    static Optional<LogPiece> parse(String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.of(new LogPiece(
                path,
                Integer.parseInt(name.group(1)),
                Long.parseLong(name.group(2)),
                Long.parseLong(name.group(3)),
                name.group(4).equals("end"),
                Integer.parseInt(name.group(5)),
                BackupTime.parse(name.group(6))));
    }
}
