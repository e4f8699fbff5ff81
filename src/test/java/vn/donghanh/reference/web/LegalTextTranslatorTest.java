package vn.donghanh.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.web.Texts;

// no container injects dependencies here
@SuppressWarnings("UnnecessaryAssignment")
class LegalTextTranslatorTest {
    private static final Pattern BASIS = Pattern.compile(
            "'((?:Quy trình nội bộ|Nghị định|Luật|Thông tư|Quyết định \\d|Bộ luật|Hướng dẫn chuyên môn)(?:[^']|'')*)'");

    private final LegalTextTranslator legalTexts = new LegalTextTranslator();

    @BeforeEach
    void setUpMessages() {
        legalTexts.texts = new Texts();
    }

    @Test
    void knownTextGetsShortTitleAndKeepsItsNumber() {
        assertThat(legalTexts.english("Nghị định 20/2021/NĐ-CP Điều 24"))
                .isEqualTo("Decree 20/2021/NĐ-CP on social assistance, Article 24");
        assertThat(legalTexts.english("Luật 91/2025/QH15 Điều 19; quy trình nội bộ"))
                .isEqualTo("Law 91/2025/QH15 on personal data protection, Article 19; own procedure");
        assertThat(legalTexts.english("Quyết định 1629/QĐ-TTg ngày 28/9/2021"))
                .isEqualTo("Decision 1629/QĐ-TTg of 28/9/2021");
    }

    @Test
    void unknownTextIsNamedByKindAndNumber() {
        assertThat(legalTexts.english("Thông tư 12/2027/TT-BYT Điều 3"))
                .isEqualTo("Circular 12/2027/TT-BYT, Article 3");
    }

    @Test
    void documentNumberNeverBreaksAcrossLines() {
        assertThat(LegalTextTranslator.withoutLineBreaks("Decree 20/2021/NĐ-CP on social assistance"))
                .isEqualTo("Decree 20/\u20602021/\u2060NĐ-\u2060CP on social assistance");
    }

    @Test
    void partlyKnownSentenceStaysUntranslated() {
        String written = "Nghị định 20/2021/NĐ-CP; theo công văn của Sở";
        assertThat(legalTexts.english(written)).isEqualTo(written);
    }

    @Test
    void everySuppliedLegalBasisIsTranslated() throws IOException {
        Set<String> bases = new TreeSet<>();
        for (Path migration : migrations()) {
            BASIS.matcher(Files.readString(migration)).results().forEach(found -> bases.add(found.group(1)));
        }
        assertThat(bases).hasSizeGreaterThan(20).allSatisfy(basis -> assertThat(legalTexts.english(basis))
                .isNotEqualTo(basis));
    }

    @Test
    void holidaysAndPlanIssuersAreTranslated() {
        assertThat(Stream.of("Tết Âm lịch", "Giỗ Tổ Hùng Vương", "Nghỉ bù", "Quốc khánh")
                        .map(legalTexts::english))
                .containsExactly("Lunar New Year", "Hung Kings' Day", "Substitute day off", "National Day");
        assertThat(legalTexts.english("Ủy ban nhân dân tỉnh Quảng Nam"))
                .isEqualTo("People's Committee of the Province of Quảng Nam");
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql/migration"))) {
            return files.filter(file -> !file.getFileName().toString().contains("__places"))
                    .toList();
        }
    }
}
