package vn.donghanh.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

/** What the cells of a sheet may hold, and that every error is found in one round at its cell. */
class SheetReaderTest {
    private static final Instant CUTOFF = Instant.parse("2026-12-17T16:59:59Z");
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Period HALF_YEAR = period(17, PeriodKind.HALF_YEAR, 1, "2025-12-15", "2026-06-14");
    private static final Period FIRST = period(11, PeriodKind.QUARTER, 1, "2025-12-15", "2026-03-14");
    private static final Period SECOND = period(12, PeriodKind.QUARTER, 2, "2026-03-15", "2026-06-14");
    private static final SheetChoices CHOICES = new SheetChoices(
            List.of(
                    commune(1, "Phường Tam Kỳ"),
                    commune(2, "Xã Núi Thành"),
                    commune(3, "Phường An Phú"),
                    commune(4, "Xã An Phú")),
            List.of(
                    item(ActivityLine.FORMS, "MEETING", "Hội nghị", "Meeting", null),
                    item(ActivityLine.FORMS, "LEAFLET", "Tờ rơi", "Leaflet", null),
                    item(PressLine.OUTLETS, "NEWSPAPER", "Báo", "Newspaper", "PRESS")));

    @Test
    void activitiesAreReadByCommuneFormAndQuarter() {
        SheetReader.Reading reading = activities(
                List.of("Phường Tam Kỳ", "Hội nghị", "2", "1"),
                List.of("", " ", "", ""),
                List.of("nui thanh", "LEAFLET", "", "1.200"));
        assertThat(reading.unmet()).isEmpty();
        assertThat(reading.lines().activities())
                .containsExactly(
                        new ActivityLine(1, "MEETING", 11, 2),
                        new ActivityLine(1, "MEETING", 12, 1),
                        new ActivityLine(2, "LEAFLET", 12, 1200));
        assertThat(reading.lines().press()).isEmpty();
        assertThat(reading.lines().numbers()).isEmpty();
    }

    @Test
    void communeAloneOnItsRowSaysNothing() {
        SheetReader.Reading reading =
                activities(List.of("Phường Hải Châu", "", "", ""), List.of("Phường Tam Kỳ", "Hội nghị", "2", ""));
        assertThat(reading.unmet()).isEmpty();
        assertThat(reading.lines().activities()).hasSize(1);
        assertThat(activities(List.of("Phường Tam Kỳ", "", "", "")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 0, ReturnSheetRule.NO_LINES));
    }

    @Test
    void zeroActivitiesIsAnAnswerButNoActivity() {
        SheetReader.Reading reading = activities(List.of("Phường Tam Kỳ", "Hội nghị", "0", ""));
        assertThat(reading.unmet()).isEmpty();
        assertThat(reading.lines().activities()).isEmpty();
    }

    @Test
    void everyErrorIsFoundAtItsCellInOneRound() {
        SheetReader.Reading reading = activities(
                List.of("Phường Hải Châu", "Hội nghị", "1", ""),
                List.of("An Phú", "Múa rối", "-1", "1,5"),
                List.of("", "", "3", ""),
                List.of("Phường Tam Kỳ", "Hội nghị", "", ""));
        assertThat(reading.unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactlyInAnyOrder(
                        at(0, 0, ReturnSheetRule.UNKNOWN_COMMUNE),
                        at(1, 0, ReturnSheetRule.AMBIGUOUS_COMMUNE),
                        at(1, 1, ReturnSheetRule.NOT_LISTED),
                        at(1, 2, ReturnSheetRule.NOT_A_NUMBER),
                        at(1, 3, ReturnSheetRule.NOT_A_NUMBER),
                        at(2, 0, ReturnSheetRule.CELL_MISSING),
                        at(2, 1, ReturnSheetRule.CELL_MISSING),
                        at(3, 2, ReturnSheetRule.NO_ACTIVITY));
        assertThat(reading.unmet().get(0).arguments()).containsExactly(1, 4, HALF_YEAR.to());
    }

    @Test
    void kindOfUnitTellsCommunesOfOneNameApart() {
        assertThat(activities(List.of("Xã An Phú", "Hội nghị", "1", "")).lines().activities())
                .containsExactly(new ActivityLine(4, "MEETING", 11, 1));
    }

    @Test
    void communeAndFormStandOnOneRow() {
        SheetReader.Reading reading = activities(
                List.of("Phường Tam Kỳ", "Hội nghị", "1", ""),
                List.of("Phường Tam Kỳ", "Tờ rơi", "1", ""),
                List.of("tam ky", "meeting", "", "1"));
        assertThat(reading.unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(2, 0, ReturnSheetRule.ROW_TWICE));
        assertThat(reading.unmet().get(0).arguments()).containsExactly(3, 1);
    }

    @Test
    void quarterThatHasNotBegunHasNoActivities() {
        SheetReader.Reading reading = SheetReader.read(
                layout(ReturnContent.ACTIVITIES),
                List.of(List.of("Phường Tam Kỳ", "Hội nghị", "1", "1")),
                CHOICES,
                SECOND.from().minusDays(1));
        assertThat(reading.unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 3, ReturnSheetRule.QUARTER_NOT_BEGUN));
        assertThat(SheetReader.read(
                                layout(ReturnContent.ACTIVITIES),
                                List.of(List.of("Phường Tam Kỳ", "Hội nghị", "1", "1")),
                                CHOICES,
                                SECOND.from())
                        .unmet())
                .isEmpty();
    }

    @Test
    void pressItemsAreReadWithOutletDayTitleAndLink() {
        SheetReader.Reading reading = read(
                ReturnContent.PRESS,
                List.of("Báo", "15/12/2025", "Phòng ngừa từ cơ sở", "https://baodanang.vn/a?b=1"),
                List.of("newspaper", "2026-05-20", "Tin ngắn", "http://baodanang.vn/c"));
        assertThat(reading.unmet()).isEmpty();
        assertThat(reading.lines().press())
                .containsExactly(
                        new PressLine(
                                "NEWSPAPER",
                                LocalDate.of(2025, 12, 15),
                                "Phòng ngừa từ cơ sở",
                                "https://baodanang.vn/a?b=1"),
                        new PressLine("NEWSPAPER", TODAY, "Tin ngắn", "http://baodanang.vn/c"));
    }

    @Test
    void pressItemsLieInThePeriodAndNotInTheFuture() {
        assertDayRefused(ReturnSheetRule.DAY_OUTSIDE_PERIOD, "14/12/2025");
        assertDayRefused(ReturnSheetRule.DAY_OUTSIDE_PERIOD, "15/6/2026");
        assertDayRefused(ReturnSheetRule.DAY_IN_FUTURE, "21.5.2026");
        assertDayRefused(ReturnSheetRule.NOT_A_DAY, "31/2/2026");
        assertDayRefused(ReturnSheetRule.NOT_A_DAY, "hôm qua");
        assertDayRefused(ReturnSheetRule.CELL_MISSING, "");
    }

    private static void assertDayRefused(BusinessRule rule, String day) {
        SheetReader.Reading reading = read(ReturnContent.PRESS, List.of("Báo", day, "Tin", "https://baodanang.vn/a"));
        assertThat(reading.unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 1, rule));
        assertThat(reading.lines().press()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"baodanang.vn/a", "ftp://baodanang.vn/a", "javascript:alert(1)", "https:///a", "https://a b"})
    void linkLeadsToAPageOfTheWeb(String link) {
        assertThat(read(ReturnContent.PRESS, List.of("Báo", "1/5/2026", "Tin", link))
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 3, ReturnSheetRule.NOT_A_LINK));
    }

    @Test
    void samePressItemStandsOnOneRow() {
        assertThat(read(
                                ReturnContent.PRESS,
                                List.of("Báo", "1/5/2026", "Tin", "https://baodanang.vn/a"),
                                List.of("Báo", "01-05-2026", "Tin", "https://baodanang.vn/b"))
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(1, 0, ReturnSheetRule.ROW_TWICE));
    }

    @Test
    void numbersAreReadByPart() {
        SheetReader.Reading reading =
                read(ReturnContent.PARTS, List.of("THPT", "12.000", "20 000"), List.of("Đại học", "0", "900"));
        assertThat(reading.unmet()).isEmpty();
        assertThat(reading.lines().numbers())
                .containsExactly(new NumberLine("THPT", 12_000, 20_000), new NumberLine("Đại học", 0, 900));
    }

    @Test
    void numbersByPartHaveErrorsAtTheirCells() {
        assertThat(read(
                                ReturnContent.PARTS,
                                List.of("THPT", "3", "2"),
                                List.of("", "1", "2"),
                                List.of("thpt", "1", "2"),
                                List.of("Đại học", "", ""),
                                List.of("Nghề", "1234567890", "2"))
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactlyInAnyOrder(
                        at(0, 1, ReturnSheetRule.MORE_THAN_ALL),
                        at(1, 0, ReturnSheetRule.CELL_MISSING),
                        at(2, 0, ReturnSheetRule.ROW_TWICE),
                        at(3, 1, ReturnSheetRule.CELL_MISSING),
                        at(3, 2, ReturnSheetRule.CELL_MISSING),
                        at(4, 1, ReturnSheetRule.NOT_A_NUMBER));
    }

    @Test
    void totalHasOneRowOfTwoNumbers() {
        assertThat(read(ReturnContent.TOTAL, List.of("7", "7")).lines().numbers())
                .containsExactly(new NumberLine(null, 7, 7));
        assertThat(read(ReturnContent.TOTAL, List.of("7", "7"), List.of("1", "1"))
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(1, 0, ReturnSheetRule.TOO_MANY_ROWS));
    }

    @Test
    void sheetOfEmptyRowsHasNoLines() {
        assertThat(read(ReturnContent.PARTS, List.of("", " ", "")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 0, ReturnSheetRule.NO_LINES));
    }

    @Test
    void sheetHasNoMoreRowsThanALetterNames() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < SheetLayout.MAX_ROWS; row++) {
            rows.add(List.of("Khu " + row, "1", "2"));
        }
        assertThat(SheetReader.read(layout(ReturnContent.PARTS), rows, CHOICES, TODAY)
                        .unmet())
                .isEmpty();
        rows.add(List.of("Khu khác", "1", "2"));
        assertThat(SheetReader.read(layout(ReturnContent.PARTS), rows, CHOICES, TODAY)
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(SheetLayout.MAX_ROWS, 0, ReturnSheetRule.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+A1", "-A1"})
    void formulasAreRefused(String formula) {
        assertThat(read(ReturnContent.PARTS, List.of(formula, "1", "2")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 0, ReturnSheetRule.FORMULA));
    }

    @Test
    void otherCellsOfARowWithAFormulaAreReadAsWell() {
        assertThat(activities(List.of("=A1", "Múa rối", "x", "=B1")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactlyInAnyOrder(
                        at(0, 0, ReturnSheetRule.FORMULA),
                        at(0, 3, ReturnSheetRule.FORMULA),
                        at(0, 1, ReturnSheetRule.NOT_LISTED),
                        at(0, 2, ReturnSheetRule.NOT_A_NUMBER));
        assertThat(read(ReturnContent.PARTS, List.of("Khu", "@A", "x")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactlyInAnyOrder(at(0, 1, ReturnSheetRule.FORMULA), at(0, 2, ReturnSheetRule.NOT_A_NUMBER));
    }

    @Test
    void cellHoldsNoMoreThanItsColumn() {
        assertThat(read(ReturnContent.PARTS, List.of("a".repeat(120), "1", "2")).unmet())
                .isEmpty();
        assertThat(read(ReturnContent.PARTS, List.of("a".repeat(121), "1", "2")).unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 0, ReturnSheetRule.CELL_TOO_LONG));
    }

    @Test
    void missingCellsOfAShortRowAreEmpty() {
        assertThat(SheetReader.read(
                                layout(ReturnContent.PARTS), List.of(Collections.singletonList("THPT")), CHOICES, TODAY)
                        .unmet())
                .extracting(Precondition::field, Precondition::rule)
                .containsExactly(at(0, 1, ReturnSheetRule.CELL_MISSING), at(0, 2, ReturnSheetRule.CELL_MISSING));
    }

    @Test
    void writtenCellsReadAsTheSameLines() {
        for (ReturnContent content : ReturnContent.values()) {
            List<List<String>> rows =
                    switch (content) {
                        case ACTIVITIES -> List.of(List.of("Phường Tam Kỳ", "Hội nghị", "2", ""));
                        case PRESS -> List.of(List.of("Báo", "01/05/2026", "Tin", "https://baodanang.vn/a"));
                        case PARTS -> List.of(List.of("THPT", "1", "2"));
                        case TOTAL -> List.of(List.of("1", "2"));
                    };
            ReturnLines lines =
                    SheetReader.read(layout(content), rows, CHOICES, TODAY).lines();
            assertThat(new SheetWriter(
                                    layout(content),
                                    Map.of(1, "Phường Tam Kỳ"),
                                    List.of(
                                            item(ActivityLine.FORMS, "MEETING", "Hội nghị", "Meeting", null),
                                            item(PressLine.OUTLETS, "NEWSPAPER", "Báo", "Newspaper", "PRESS")),
                                    Locale.forLanguageTag("vi"))
                            .rows(lines))
                    .as(content.name())
                    .isEqualTo(rows);
        }
    }

    @SafeVarargs
    private static SheetReader.Reading activities(List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return SheetReader.read(layout(ReturnContent.ACTIVITIES), all, CHOICES, TODAY);
    }

    @SafeVarargs
    private static SheetReader.Reading read(ReturnContent content, List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return SheetReader.read(layout(content), all, CHOICES, TODAY);
    }

    private static SheetLayout layout(ReturnContent content) {
        return SheetLayout.of(content, HALF_YEAR, List.of(FIRST, SECOND));
    }

    private static Tuple at(int row, int column, BusinessRule rule) {
        return tuple(SheetLayout.field(row, column), rule);
    }

    private static Period period(long id, PeriodKind kind, int number, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        return new Period(id, kind, number, 2026, LocalDate.parse(from), last, last.plusDays(6), CUTOFF);
    }

    private static AdminUnitHistory.Unit commune(int id, String name) {
        return new AdminUnitHistory.Unit(id, AdminUnitLevel.COMMUNE, 9, name, SINCE, null);
    }

    private static CodeListItemView item(String list, String code, String vi, String en, String category) {
        return new CodeListItemView(list, code, 1, vi, en, null, null, null, category, SINCE, null);
    }
}
