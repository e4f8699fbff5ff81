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
 * An append-only list of person references, one per line with a timestamp, for facts that must survive a restored
 * database backup: it is stored apart from the database. The random references do not identify anybody.
 */
public final class ErasureLedger {
    private final Path file;
    private Set<String> known = Set.of();
    private long readLength = -1;

    private ErasureLedger(Path file) {
        this.file = file;
    }

    /** Returns the list of persons whose keys were destroyed at their request. */
    static ErasureLedger erased(Path keysFolder) {
        return new ErasureLedger(keysFolder.resolve("erased"));
    }

    /** Returns the list of persons whose keys were lost and abandoned by two people. */
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

    /** Returns all persons; reads the file again if another server has appended to it. */
    synchronized Set<String> all() {
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size != readLength) {
                known = size == 0
                        ? Set.of()
                        : Files.readAllLines(file).stream()
                                .map(line -> line.split(" ", 2)[0])
                                .filter(ref -> ref.matches("[0-9a-z]{26}"))
                                .collect(Collectors.toUnmodifiableSet());
                readLength = size;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
