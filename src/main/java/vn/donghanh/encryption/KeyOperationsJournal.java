package vn.donghanh.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Journal of the operations on the keys while no server could write them to the audit log: one line each, in the folder
 * of the keys.
 */
public record KeyOperationsJournal(Path file) {
    public static KeyOperationsJournal of(Path keysFolder) {
        return new KeyOperationsJournal(keysFolder.resolve("protocol"));
    }

    public void append(String what, Instant at) throws IOException {
        OwnerOnlyFiles.append(file, at + " " + what);
    }

    /** Returns all lines, the oldest first. */
    public List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
