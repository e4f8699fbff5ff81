package vn.donghanh.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept: keys and the binary log 14 days, so that an erased person cannot be brought back for longer; sets 35
 * days; the first set of a month 12 months. The newest set stays whatever its age, with all that came after it: backups
 * that have stopped remove nothing. Of the lists of erasures the longest stays for ever.
 */
public record BackupRetention(Instant now) {
    static final Duration KEYS = Duration.ofDays(14);
    static final Duration SETS = Duration.ofDays(35);
    static final int MONTHS = 12;
    private static final ZoneId CENTRE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * Returns the files that are kept no longer. A path that is no backup's is never among them.
     *
     * @param paths all files, below the folder of the backups
     */
    public List<String> expired(Collection<String> paths) {
        List<BackupFile> files =
                paths.stream().flatMap(path -> BackupFile.parse(path).stream()).toList();
        Optional<Instant> newest =
                files.stream().filter(BackupFile::isOfSet).map(BackupFile::at).max(Instant::compareTo);
        if (newest.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, Instant> firstOfMonth = new HashMap<>();
        files.stream()
                .filter(BackupFile::isOfSet)
                .forEach(file -> firstOfMonth.merge(
                        month(file.at()), file.at(), (known, other) -> known.isBefore(other) ? known : other));
        String longest = files.stream()
                .filter(file -> file.kind() == BackupFileKind.ERASURES)
                .map(BackupFile::path)
                .max(String::compareTo)
                .orElse("");
        return files.stream()
                .filter(file -> file.at().isBefore(newest.get()) && !file.path().equals(longest))
                .filter(file -> isExpired(file, file.at().equals(firstOfMonth.get(month(file.at())))))
                .map(BackupFile::path)
                .sorted()
                .toList();
    }

    private boolean isExpired(BackupFile file, boolean first) {
        return switch (file.kind()) {
            case KEYS_OF_SET, PIECE, ERASURES -> isOlder(file, KEYS);
            case PART_OF_SET -> isOlder(file, SETS)
                    && !(first && month(file.at()).isAfter(month(now).minusMonths(MONTHS + 1L)));
        };
    }

    private boolean isOlder(BackupFile file, Duration age) {
        return file.at().plus(age).isBefore(now);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(CENTRE));
    }
}
