package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.shared.PersonRef;

/** The lists of persons and the journal as files, a line each, to which is only appended. */
final class FolderLists {
    private final Path folder;
    private final Map<PersonList, ReadList> read = new EnumMap<>(PersonList.class);

    /** @param length of the file when it was read */
    private record ReadList(long length, List<ListedPerson> lines, Set<PersonRef> persons) {
        static final ReadList EMPTY = new ReadList(0, List.of(), Set.of());
    }

    FolderLists(Path folder) {
        this.folder = folder;
    }

    boolean contains(PersonList list, PersonRef person) throws IOException {
        return current(list).persons().contains(person);
    }

    List<ListedPerson> all(PersonList list) throws IOException {
        return current(list).lines();
    }

    /** Reads the file again if another server has appended to it. */
    private synchronized ReadList current(PersonList list) throws IOException {
        Path file = folder.resolve(list.fileName());
        long length = Files.exists(file) ? Files.size(file) : 0;
        ReadList known = read.getOrDefault(list, ReadList.EMPTY);
        if (length != known.length()) {
            List<ListedPerson> lines = Files.readAllLines(file).stream()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts[0].matches(KeyFolder.REF))
                    .map(parts -> new ListedPerson(new PersonRef(parts[0]), parts.length == 1 ? "" : parts[1]))
                    .toList();
            known = new ReadList(
                    length, lines, lines.stream().map(ListedPerson::person).collect(Collectors.toUnmodifiableSet()));
            read.put(list, known);
        }
        return known;
    }

    synchronized void add(PersonList list, ListedPerson person) throws IOException {
        if (!contains(list, person.person())) {
            OwnerOnlyFiles.createFolder(folder);
            OwnerOnlyFiles.append(
                    folder.resolve(list.fileName()), person.person().value() + " " + person.at());
        }
    }

    private Path journalFile() {
        return folder.resolve("protocol");
    }

    List<String> journal() throws IOException {
        return Files.exists(journalFile()) ? Files.readAllLines(journalFile()) : List.of();
    }

    void appendToJournal(String line) throws IOException {
        OwnerOnlyFiles.createFolder(folder);
        OwnerOnlyFiles.append(journalFile(), line);
    }
}
