package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that said little to a reader do not come back in message keys and in constants. */
class RetiredWordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vn/donghanh/messages");
    private static final Pattern RETIRED = Pattern.compile(
            "(^|[._])(told|untold|clock|desk|hers|road|pass_on|behind_glass)($|[._])", Pattern.CASE_INSENSITIVE);

    @Test
    void keysOfMessagesUseNoRetiredWord() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.list(BUNDLES)) {
            bundles = files.filter(file -> file.toString().endsWith("_vi.properties"))
                    .toList();
        }
        assertThat(bundles).hasSizeGreaterThan(20);
        for (Path bundle : bundles) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            assertThat(texts.stringPropertyNames())
                    .noneMatch(key -> RETIRED.matcher(key).find());
        }
    }

    @Test
    void constantsUseNoRetiredWord() {
        assertThat(Product.CLASSES.stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name()))
                .hasSizeGreaterThan(1000)
                .noneMatch(name -> RETIRED.matcher(name).find());
    }

    @Test
    void retiredWordIsDetected() {
        assertThat(Stream.of("referral.told.CENTRE", "TaskKind.REFERRAL_CLOCK", "AUDIT_DESK", "shared.case.road")
                        .filter(key -> !RETIRED.matcher(key).find()))
                .isEmpty();
        assertThat(RETIRED.matcher("rule.IntakeRule.DEADLINE_NOT_YOURS").find()).isFalse();
    }
}
