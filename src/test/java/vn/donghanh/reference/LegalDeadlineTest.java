package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.WorkingDays;
import vn.donghanh.testing.Stored;

/** Validity of deadlines, thresholds and code list items, and the calculation of due times. */
class LegalDeadlineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    /** A Friday morning; the Monday after it is a holiday. */
    private static final Instant FRIDAY = Instant.parse("2026-03-06T03:00:00Z");

    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 3, 9)));

    @ParameterizedTest
    @CsvSource({
        "HOURS, 2, 2026-03-06T05:00:00Z",
        "DAYS, 3, 2026-03-09T16:59:59.999999Z",
        "WORKING_DAYS, 2, 2026-03-11T16:59:59.999999Z",
        "MONTHS, 1, 2026-04-06T16:59:59.999999Z",
    })
    void hoursAreExactAndDaysEndAtMidnight(DeadlineUnit unit, int amount, Instant due) {
        LegalDeadline deadline = deadline(amount, unit);
        assertThat(deadline.dueFrom(FRIDAY, CALENDAR)).isBetween(due.minusSeconds(1), due.plusSeconds(1));
        assertThat(deadline.duration()).isEqualTo(new DeadlineDuration(amount, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 3, 2026-03-03",
        "WORKING_DAYS, 2, 2026-03-04",
        "MONTHS, 12, 2025-03-06",
        "HOURS, 24, 2026-03-05",
    })
    void earliestStartIsTheFirstDayThatIsStillDue(DeadlineUnit unit, int amount, LocalDate first) {
        LegalDeadline deadline = deadline(amount, unit);
        LocalDate day = LocalDate.of(2026, 3, 6);
        DeadlineSnapshot table = new DeadlineSnapshot(List.of(deadline), CALENDAR);
        assertThat(table.earliestStart(DeadlineCode.STAY_LEFT, day)).isEqualTo(first);
        assertThat(CentreTime.day(deadline.dueFrom(start(first), CALENDAR))).isAfterOrEqualTo(day);
        assertThat(CentreTime.day(deadline.dueFrom(start(first.minusDays(1)), CALENDAR)))
                .isBefore(day);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CentreTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 72, 2026-03-03T05:00:00Z",
        "HOURS, 48, 2026-03-04T05:00:00Z",
        "HOURS, 1, 2026-03-06T03:00:00Z",
    })
    void unknownStartLeavesTwoHoursOfTheDeadline(DeadlineUnit unit, int amount, Instant start) {
        DeadlineSnapshot table = new DeadlineSnapshot(List.of(deadline(amount, unit)), CALENDAR);
        assertThat(table.assumedStart(DeadlineCode.STAY_LEFT, FRIDAY)).isEqualTo(start);
    }

    @Test
    void earliestStartIsThatOfTheLongestVersion() {
        LegalDeadline first = deadline(12, DeadlineUnit.MONTHS);
        LegalDeadline second = first.supersedeWith(6, DeadlineUnit.MONTHS, "Điều 2", FIRST.plusMonths(3));
        DeadlineSnapshot table = new DeadlineSnapshot(List.of(first, second), CALENDAR);
        assertThat(table.earliestStart(DeadlineCode.STAY_LEFT, LocalDate.of(2026, 7, 1)))
                .isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(table.largestAmount(DeadlineCode.STAY_LEFT)).isEqualTo(12);
    }

    @Test
    void newDurationAppliesFromItsFirstDay() {
        LegalDeadline old = deadline(2, DeadlineUnit.DAYS);
        LocalDate day = FIRST.plusMonths(3);
        LegalDeadline next = old.supersedeWith(5, DeadlineUnit.HOURS, "Điều 2", day);
        assertThat(next.code()).isEqualTo(DeadlineCode.STAY_LEFT);
        assertThat(next.amount()).isEqualTo(5);
        assertThat(next.basis()).isEqualTo("Điều 2");
        assertThat(next.validFrom()).isEqualTo(day);
        assertThat(old.isValidOn(FIRST.minusDays(1))).isFalse();
        assertThat(old.isValidOn(FIRST)).isTrue();
        assertThat(old.isValidOn(day.minusDays(1))).isTrue();
        assertThat(old.isValidOn(day)).isFalse();
        assertThat(next.isValidOn(day)).isTrue();
        DeadlineSnapshot table = new DeadlineSnapshot(List.of(old, next), CALENDAR);
        assertThat(table.duration(DeadlineCode.STAY_LEFT, day.minusDays(1)))
                .isEqualTo(new DeadlineDuration(2, DeadlineUnit.DAYS));
        assertThat(table.duration(DeadlineCode.STAY_LEFT, day)).isEqualTo(new DeadlineDuration(5, DeadlineUnit.HOURS));
        assertThat(table.calendar()).isEqualTo(CALENDAR);
        assertThat(table.due(DeadlineCode.STAY_LEFT, FRIDAY)).isEqualTo(old.dueFrom(FRIDAY, CALENDAR));
        assertThatThrownBy(() -> table.duration(DeadlineCode.STAY_LEFT, FIRST.minusDays(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> table.duration(DeadlineCode.STAY_DOSSIER, day))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void newBasisAppliesFromItsFirstDay() {
        RefusalGroundBasis old = Stored.row(RefusalGroundBasis.class);
        Stored.with(old, "ground", RefusalGround.NOT_HELD);
        Stored.with(old, "basis", "Điều 1");
        Stored.with(old, "validFrom", FIRST);
        LocalDate day = FIRST.plusDays(10);
        assertThat(old.isValidOn(day)).isTrue();
        RefusalGroundBasis next = old.supersedeWith("Điều 2", day);
        assertThat(next.ground()).isEqualTo(RefusalGround.NOT_HELD);
        assertThat(next.basis()).isEqualTo("Điều 2");
        assertThat(next.validFrom()).isEqualTo(day);
        assertThat(next.isValidOn(day.minusDays(1))).isFalse();
        assertThat(next.isValidOn(day)).isTrue();
        assertThat(old.isValidOn(day.minusDays(1))).isTrue();
        assertThat(old.isValidOn(day)).isFalse();
        assertThat(old.isValidOn(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void signInThresholdCannotLockOutAdministrators() {
        ThresholdSetting strangers = Stored.row(ThresholdSetting.class);
        Stored.with(strangers, "code", ThresholdSettingCode.SIGN_IN_STRANGERS);
        Stored.with(strangers, "validFrom", FIRST);
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> strangers.supersedeWith(4, "Điều 2", FIRST.plusDays(1)));
        assertThat(strangers.supersedeWith(5, "Điều 2", FIRST.plusDays(1)).amount())
                .isEqualTo(5);
        ThresholdSetting span = Stored.row(ThresholdSetting.class);
        Stored.with(span, "code", ThresholdSettingCode.SIGN_IN_STRANGERS_SPAN);
        Stored.with(span, "validFrom", FIRST);
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> span.supersedeWith(0, "Điều 2", FIRST.plusDays(1)));
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> span.supersedeWith(61, "Điều 2", FIRST.plusDays(1)));
        assertThat(span.supersedeWith(60, "Điều 2", FIRST.plusDays(1)).amount()).isEqualTo(60);
    }

    @Test
    void diskThresholdIsInMegabytes() {
        ThresholdSetting old = Stored.row(ThresholdSetting.class);
        Stored.with(old, "code", ThresholdSettingCode.DISK_ROOM);
        Stored.with(old, "validFrom", FIRST);
        LocalDate day = FIRST.plusDays(10);
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> old.supersedeWith(99, "Quy trình", day));
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> old.supersedeWith(100_001, "Quy trình", day));
        assertThat(old.supersedeWith(100, "Quy trình", day).amount()).isEqualTo(100);
        assertThat(old.supersedeWith(100_000, "Quy trình", day).amount()).isEqualTo(100_000);
    }

    @Test
    void thresholdIsAPercentageAndAppliesFromItsFirstDay() {
        ThresholdSetting old = Stored.row(ThresholdSetting.class);
        Stored.with(old, "code", ThresholdSettingCode.TRAINING_ATTENDANCE);
        Stored.with(old, "amount", 70);
        Stored.with(old, "validFrom", FIRST);
        LocalDate day = FIRST.plusDays(10);
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> old.supersedeWith(-1, "Điều 2", day));
        assertRefused(SettingsRule.OUT_OF_RANGE, () -> old.supersedeWith(101, "Điều 2", day));
        assertThat(old.isValidOn(day)).isTrue();
        assertThat(old.supersedeWith(0, "Điều 2", day).amount()).isZero();
        ThresholdSetting next = old.supersedeWith(100, "Điều 2", day);
        assertThat(next.amount()).isEqualTo(100);
        assertThat(next.validFrom()).isEqualTo(day);
        assertThat(next.isValidOn(day)).isTrue();
        assertThat(next.isValidOn(day.minusDays(1))).isFalse();
        assertThat(old.isValidOn(day.minusDays(1))).isTrue();
        assertThat(old.isValidOn(day)).isFalse();
    }

    @Test
    void codeListItemIsRetiredOnceAlsoBeforeItsStart() {
        CodeListItem planned = new CodeListItem("need", 1, code("Việc làm", "Work"));
        planned.retire(FIRST.minusDays(9));
        assertThat(Stored.value(planned, "validTo")).isEqualTo(FIRST.minusDays(9));
        CodeListItem item = new CodeListItem("need", 1, code("Việc làm", "Work"));
        item.retire(FIRST);
        assertRefused(SettingsRule.ALREADY_RETIRED, () -> item.retire(FIRST.plusDays(1)));
        assertThat(Stored.value(item, "validTo")).isEqualTo(FIRST);
    }

    @Test
    void correctedLabelsHoldFromTheirDayOn() {
        CodeListItem item = Stored.with(new CodeListItem("need", 1, code("Việc lam", "Wrok")), "officialCode", "V1");
        CodeListItem next = item.reword(words("Việc làm"), FIRST.plusDays(5));
        assertThat(Stored.value(item, "validTo")).isEqualTo(FIRST.plusDays(4));
        assertThat(Stored.value(item, "vi")).as("what was written before stays").isEqualTo("Việc lam");
        for (Map.Entry<String, Object> column : Map.<String, Object>of(
                        "listCode", "need",
                        "place", 1,
                        "code", "WORK",
                        "officialCode", "V1",
                        "vi", "Việc làm",
                        "en", "Work",
                        "screenVi", "Việc",
                        "screenEn", "Job",
                        "validFrom", FIRST.plusDays(5))
                .entrySet()) {
            assertThat(Stored.value(next, column.getKey())).isEqualTo(column.getValue());
        }
        assertRefused(SettingsRule.ALREADY_RETIRED, () -> item.reword(words("Việc"), FIRST.plusDays(9)));
        next.retire(FIRST.plusDays(6));
        assertRefused(SettingsRule.ALREADY_RETIRED, () -> next.reword(words("Việc"), FIRST.plusDays(9)));
    }

    @Test
    void itemOfTodayIsCorrectedItself() {
        CodeListItem item = new CodeListItem("need", 1, code("Việc lam", "Wrok"));
        for (LocalDate day : List.of(FIRST, FIRST.minusDays(1))) {
            assertThat(item.reword(words("Việc làm " + day), day)).isSameAs(item);
            assertThat(Stored.value(item, "vi")).isEqualTo("Việc làm " + day);
            assertThat(Stored.value(item, "validTo")).isNull();
        }
        assertRefused(SettingsRule.WORDS_MISSING, () -> words(" "));
    }

    private static RewordCodeListItemCommand words(String vi) {
        return new RewordCodeListItemCommand("WORK", vi, "Work", "Việc", "Job");
    }

    @Test
    void codeListItemHasLabelsInBothLanguages() {
        assertRefused(SettingsRule.WORDS_MISSING, () -> code(" ", "Work"));
        assertRefused(SettingsRule.WORDS_MISSING, () -> code("Việc làm", ""));
        assertRefused(SettingsRule.CODE_NOT_READABLE, () -> new AddCodeListItemCommand("việc", "v", "e", FIRST));
        AddCodeListItemCommand clean =
                new AddCodeListItemCommand(" WORK ", " Việc  làm ", "Work", " ", " Job ", null, FIRST);
        assertThat(clean).isEqualTo(new AddCodeListItemCommand("WORK", "Việc làm", "Work", null, "Job", null, FIRST));
    }

    private static AddCodeListItemCommand code(String vi, String en) {
        return new AddCodeListItemCommand("WORK", vi, en, FIRST);
    }

    private static LegalDeadline deadline(int amount, DeadlineUnit unit) {
        LegalDeadline row = Stored.row(LegalDeadline.class);
        Stored.with(row, "code", DeadlineCode.STAY_LEFT);
        Stored.with(row, "amount", amount);
        Stored.with(row, "unit", unit);
        Stored.with(row, "basis", "Điều 1");
        return Stored.with(row, "validFrom", FIRST);
    }
}
