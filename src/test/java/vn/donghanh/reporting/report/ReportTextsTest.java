package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.refusal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

/** What may stand in the texts of a report, and what each kind of report needs. */
class ReportTextsTest {
    @Test
    void textsAreKeptAsTheyWereWritten() {
        ReportTexts texts = new ReportTexts(
                Map.of(ReportSection.SITUATION, "  Ổn định.\r\nĐông hơn.  ", ReportSection.DIRECTION, "   "));
        assertThat(texts.of(ReportSection.SITUATION)).isEqualTo("Ổn định.\nĐông hơn.");
        assertThat(texts.of(ReportSection.DIRECTION)).isNull();
        assertThat(texts.lines(ReportSection.SITUATION)).containsExactly("Ổn định.", "Đông hơn.");
        assertThat(texts.lines(ReportSection.DIRECTION)).isEmpty();
        assertThat(ReportTexts.parse(texts.toJson())).isEqualTo(texts);
    }

    @Test
    void everythingWrongIsNamedAtItsField() {
        ReportTexts texts = new ReportTexts(Map.of(
                ReportSection.SITUATION,
                "a".repeat(ReportTexts.LONGEST + 1),
                ReportSection.INTAKE,
                "Trường hợp DH-7K3F-9MQ2",
                ReportSection.PROPOSALS,
                "Gọi 0905 123 456"));
        assertThatThrownBy(() -> texts.requireSavable(ReportKind.HALF_YEAR))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.allViolations())
                            .extracting(RuleViolationException::rule)
                            .containsExactly(
                                    ReportRule.TEXT_TOO_LONG, ReportRule.TEXT_HOLDS_CODE, ReportRule.TEXT_HOLDS_NUMBER);
                    assertThat(refused.allViolations())
                            .extracting(RuleViolationException::field)
                            .containsExactly("sections:1:text", "sections:4:text", "sections:12:text");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CG-8Q2M-4XTR", "dh 7k3f 9mq2", "(DH-7K3F-9MQ2)", "xem cg-8q2m-4xtr."})
    void codesOfCasesAndDisclosuresAreRefused(String text) {
        assertThat(refusal(() -> written(text).requireSavable(ReportKind.AD_HOC)))
                .isEqualTo(ReportRule.TEXT_HOLDS_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0905123456", "049 185 012 345", "+84 905 123 456", "số 0905-123-456."})
    void numbersOfPhonesAndPapersAreRefused(String text) {
        assertThat(refusal(() -> written(text).requireSavable(ReportKind.AD_HOC)))
                .isEqualTo(ReportRule.TEXT_HOLDS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cho vay 1.250.000.000 đồng",
                "từ 15/12/2025 đến 14/06/2026",
                "Quyết định 4189/QĐ-UBND, kế hoạch 2025-2026",
                "tiếp nhận 23 / 45 (51,1%)",
                "12.345.678"
            })
    void figuresDatesAndNumbersOfDocumentsAreFine(String text) {
        assertThatCode(() -> written(text).requireSavable(ReportKind.AD_HOC)).doesNotThrowAnyException();
    }

    @Test
    void textAtTheLimitIsFine() {
        assertThatCode(() -> written("a".repeat(ReportTexts.LONGEST)).requireSavable(ReportKind.AD_HOC))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void partsThatEveryReportHasAreWritten(ReportKind kind) {
        List<ReportSection> required = ReportSection.of(kind).stream()
                .filter(ReportSection::isRequired)
                .toList();
        assertThatThrownBy(() -> new ReportTexts(Map.of()).requireComplete(kind))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(ReportRule.TEXT_MISSING);
                    assertThat(refused.allViolations())
                            .extracting(RuleViolationException::field)
                            .containsExactlyElementsOf(required.stream()
                                    .map(section -> section.field(kind))
                                    .toList());
                });
        Map<ReportSection, String> all = new EnumMap<>(ReportSection.class);
        required.forEach(section -> all.put(section, "Có."));
        assertThatCode(() -> new ReportTexts(all).requireComplete(kind)).doesNotThrowAnyException();
    }

    @Test
    void sectionsFromFormsAreThoseOfTheWorkWithClients() {
        assertThat(Arrays.stream(ReportSection.values()).filter(ReportSection::isFromForms))
                .containsExactly(
                        ReportSection.TARGETS,
                        ReportSection.INTAKE,
                        ReportSection.HEALTH,
                        ReportSection.LIVELIHOOD,
                        ReportSection.LEGAL,
                        ReportSection.REINTEGRATION,
                        ReportSection.MODELS);
    }

    @Test
    void eachKindHasItsSections() {
        assertThat(ReportSection.of(ReportKind.AD_HOC))
                .containsExactly(
                        ReportSection.ADDRESSEE,
                        ReportSection.EVENT,
                        ReportSection.COURSE,
                        ReportSection.MEASURES,
                        ReportSection.SAFETY,
                        ReportSection.COORDINATION,
                        ReportSection.SUGGESTION,
                        ReportSection.RECIPIENTS);
        assertThat(ReportSection.of(ReportKind.HALF_YEAR))
                .doesNotContain(ReportSection.COMPARISON, ReportSection.NEXT_YEAR, ReportSection.EVENT);
        assertThat(ReportSection.of(ReportKind.YEAR)).contains(ReportSection.COMPARISON, ReportSection.NEXT_YEAR);
        assertThat(Arrays.stream(ReportSection.values()).filter(section -> !section.isChapter()))
                .containsExactly(ReportSection.ADDRESSEE, ReportSection.RECIPIENTS);
    }

    @Test
    void textsOfOtherKindsAreLeftOut() {
        ReportTexts texts = new ReportTexts(Map.of(ReportSection.EVENT, "Lũ.", ReportSection.SITUATION, "Ổn định."));
        assertThat(texts.of(ReportKind.AD_HOC).bySection()).containsOnlyKeys(ReportSection.EVENT);
    }

    @Test
    void differencesAreFoundBySection() {
        ReportTexts before = new ReportTexts(Map.of(ReportSection.EVENT, "Lũ.", ReportSection.COURSE, "Nhanh."));
        ReportTexts after = new ReportTexts(Map.of(ReportSection.EVENT, "Lũ.", ReportSection.SAFETY, "Tốt."));
        assertThat(before.differences(after)).containsExactly(ReportSection.COURSE, ReportSection.SAFETY);
        assertThat(before.differences(before)).isEmpty();
    }

    private static ReportTexts written(String text) {
        return new ReportTexts(Map.of(ReportSection.EVENT, text));
    }
}
