package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java's own order of texts puts Đ and Â behind Z, where nobody looks for them: names are sorted by the Vietnamese alphabet. */
class AlphabetTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Sorting by what is named like a name, or by a text on the screen, without an order of its own. */
    private static final Pattern BY_CODE = Pattern.compile(
            "[cC]omparing\\(\\s*([\\w.]+::(?:name|unit|title|label|fullName|displayName|getName)|texts::of)\\s*\\)");

    /** A figure's name is no word, and a place's unit is its number. */
    private static final Set<String> NO_WORDS = Set.of("Metric::name", "PlaceRow::unit");

    @Test
    void namesAreSortedByTheVietnameseAlphabet() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sortedByCode(Files.readString(file)).forEach(what -> found.add(SOURCES.relativize(file) + ": " + what));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nameSortedWithoutAnOrderIsFound() {
        assertThat(sortedByCode("sorted(Comparator.comparingInt(Row::late).thenComparing(Row::name))"))
                .containsExactly("Row::name");
        assertThat(sortedByCode("comparing(Row::name, VietnameseText.alphabetical())"))
                .isEmpty();
    }

    private static List<String> sortedByCode(String source) {
        List<String> found = new ArrayList<>();
        for (Matcher sorting = BY_CODE.matcher(source); sorting.find(); ) {
            if (!NO_WORDS.contains(sorting.group(1))) {
                found.add(sorting.group(1));
            }
        }
        return found;
    }
}
