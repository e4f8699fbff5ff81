package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says in at most three lines what it is, what it shows to others and what it must not know. */
class PackageInfoTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+\\s+)*package ", Pattern.DOTALL);
    private static final int LONGEST_LINE = 160;

    @Test
    void everyPackageIsDescribedInThreeLines() throws IOException {
        List<Path> packages;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
        assertThat(packages).hasSizeGreaterThan(100).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).isRegularFile();
            assertThat(lines(Files.readString(info))).hasSizeBetween(1, 3).allSatisfy(line -> assertThat(line)
                    .hasSizeLessThanOrEqualTo(LONGEST_LINE));
        });
    }

    @Test
    void missingAndLongDescriptionsAreRecognised() {
        assertThat(lines("@NullMarked\npackage vn.donghanh.plan;")).isEmpty();
        assertThat(lines("/** Plans. */\n@NullMarked\npackage vn.donghanh.plan;"))
                .containsExactly("Plans.");
        assertThat(lines("/**\n * One\n * two\n *\n * three\n * four\n */\n@NullMarked\npackage vn.donghanh.plan;"))
                .hasSize(4);
    }

    private static List<String> lines(String info) {
        Matcher comment = COMMENT.matcher(info);
        return comment.find()
                ? comment.group(1)
                        .lines()
                        .map(line -> line.replaceFirst("^\\s*\\*? ?", "").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toList())
                : List.of();
    }
}
