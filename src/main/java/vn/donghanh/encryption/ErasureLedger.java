package vn.donghanh.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.shared.PersonRef;

/**
 * Persons of whom something is known that the database cannot be relied on to know, a line each: her random reference and since when. Only ever added
 * to, and kept apart from the database, so that no restored backup changes it. It says nothing of who she was.
 */
public final class ErasureLedger {
    private final Path file;
    private Set<String> known = Set.of();
    private long read = -1;

    private ErasureLedger(Path file) {
        this.file = file;
    }

    /** Whose keys were destroyed at her wish. */
    static ErasureLedger erased(Path keysFolder) {
        return new ErasureLedger(keysFolder.resolve("erased"));
    }

    /** Whose keys were lost, and given up by two people. */
    public static ErasureLedger lost(Path keysFolder) {
        return new ErasureLedger(keysFolder.resolve("lost"));
    }

    public synchronized void add(PersonRef person, Instant at) throws IOException {
        if (!contains(person)) {
            OwnerOnlyFiles.append(file, person.value() + " " + at);
        }
    }

    boolean contains(PersonRef person) {
        return all().contains(person.value());
    }

    /** Another server may have added to it. */
    synchronized Set<String> all() {
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size != read) {
                known = size == 0
                        ? Set.of()
                        : Files.readAllLines(file).stream()
                                .map(line -> line.split(" ", 2)[0])
                                .filter(ref -> ref.matches("[0-9a-z]{26}"))
                                .collect(Collectors.toUnmodifiableSet());
                read = size;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
