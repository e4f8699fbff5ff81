package vn.donghanh.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a set says of itself, one fact a line: versions, position in the binary log, number of erasures, fingerprints of
 * the keysets, rows of each table.
 *
 * @param version of the product
 * @param tables the last migration
 * @param lineage the database server whose binary log goes on from there
 * @param logFile number of the file of the binary log
 * @param logPosition position in it
 * @param keyPiece number of the first piece of keys that may hold changes after the set
 * @param erased number of persons on the list of erasures
 */
record BackupManifest(
        String version, int tables, String lineage, int logFile, long logPosition, int keyPiece, int erased) {

    /** @throws IllegalArgumentException when a fact is missing or of another format */
    static BackupManifest parse(List<String> lines) {
        Map<String, String> facts = new HashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                facts.putIfAbsent(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        if (!"1".equals(facts.get("format"))) {
            throw new IllegalArgumentException("format");
        }
        return new BackupManifest(
                text(facts, "version"),
                Integer.parseInt(text(facts, "tables")),
                text(facts, "lineage"),
                Integer.parseInt(text(facts, "log-file")),
                Long.parseLong(text(facts, "log-position")),
                Integer.parseInt(text(facts, "key-piece")),
                Integer.parseInt(text(facts, "erased")));
    }

    private static String text(Map<String, String> facts, String name) {
        String text = facts.get(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}
