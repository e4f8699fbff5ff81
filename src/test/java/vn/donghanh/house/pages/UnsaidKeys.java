package vn.donghanh.house.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Message keys that pages compose and that need not exist, with a note of those that were really composed. */
final class UnsaidKeys {
    private static final String REST = "*";

    private final Set<String> listed;
    private final Set<String> composed = new TreeSet<>();

    private UnsaidKeys(Set<String> listed) {
        this.listed = listed;
    }

    static UnsaidKeys none() {
        return new UnsaidKeys(Set.of());
    }

    /** @param file keys separated by spaces, a reason before them in a line that begins with a hash sign */
    static UnsaidKeys in(Path file) throws IOException {
        return new UnsaidKeys(Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    boolean contain(String key) {
        return listed.stream()
                .filter(pattern -> covers(pattern, key))
                .peek(composed::add)
                .findFirst()
                .isPresent();
    }

    private static boolean covers(String pattern, String key) {
        return pattern.endsWith(REST)
                ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(key);
    }

    /** Returns the listed keys that no page has composed, or that exist. */
    Set<String> stale(MessageTexts texts) {
        return listed.stream()
                .filter(key -> !composed.contains(key) || texts.has(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
