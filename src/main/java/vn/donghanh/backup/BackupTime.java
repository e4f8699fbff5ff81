package vn.donghanh.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The moment in the names of sets and pieces, in UTC: {@code 20261129T020000Z}. */
final class BackupTime {
    static final String PATTERN = "[0-9]{8}T[0-9]{6}Z";
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private BackupTime() {}

    static Instant parse(String text) {
        return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
    }

    static String format(Instant moment) {
        return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
    }
}
