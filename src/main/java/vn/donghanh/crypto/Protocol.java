package vn.donghanh.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What was done to the keys while no server could write it into the log: a line each, in the folder of the keys. */
record Protocol(Path file) {
    static Protocol of(Path keysFolder) {
        return new Protocol(keysFolder.resolve("protocol"));
    }

    void add(String what, Instant at) throws IOException {
        PrivateFiles.append(file, at + " " + what);
    }

    /** All lines, the oldest first. */
    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
