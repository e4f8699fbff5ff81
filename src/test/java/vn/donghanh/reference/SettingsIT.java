package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.StaffFixture;

/** Settings change by new rows: valid values are never rewritten, and codes are never reused. */
@ExtendWith(ArquillianExtension.class)
class SettingsIT {
    @Inject
    StaffFixture staff;

    @Inject
    CurrentUser user;

    @Inject
    CodeListService lists;

    @Inject
    CodeListQueries choices;

    @Inject
    DeadlineService deadlines;

    @Inject
    DeadlineQueries valid;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    RefusalGroundBasisQueries bases;

    @Inject
    HolidayService days;

    @Inject
    HolidayQueries holidays;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
    }

    @Test
    void correctedLabelsAreShownAndTheOldOnesKept() {
        String code = "W" + System.nanoTime();
        LocalDate first = today.minusDays(10);
        time.runAt(
                clock.instant().minus(Duration.ofDays(10)),
                () -> staff.as("admin1", () -> lists.add("training_trade", entry(code, first))));
        RewordCodeListItemCommand[] before = new RewordCodeListItemCommand[1];
        staff.as("admin1", () -> before[0] = words(code));
        RewordCodeListItemCommand shown = before[0];
        staff.as(
                "admin1",
                () -> lists.reword(
                        "training_trade",
                        shown,
                        new RewordCodeListItemCommand(code, "Nghề đã sửa", "Corrected trade", null, null)));
        staff.as("admin1", () -> assertThatThrownBy(() -> lists.reword(
                        "training_trade", shown, new RewordCodeListItemCommand(code, "Nghề", "Trade", null, null)))
                .as("corrected meanwhile")
                .isInstanceOf(StalePageException.class));
        assertThat(offered(today)).containsOnlyOnce(code);
        assertThat(offered(first)).containsOnlyOnce(code);
        assertThat(choices.findByCode("training_trade").get(code).vi()).isEqualTo("Nghề đã sửa");
        assertThat((Object) em.createNativeQuery("select vi from code_list_item where code = ?1 order by valid_from")
                        .setParameter(1, code)
                        .getResultList())
                .isEqualTo(List.of("Nghề để thử", "Nghề đã sửa"));
        staff.as("admin1", () -> lists.retire("training_trade", code));
        refuses(
                SettingsRule.ALREADY_RETIRED,
                () -> lists.reword(
                        "training_trade", words(code), new RewordCodeListItemCommand(code, "a", "b", null, null)));
        staff.as(
                "admin1",
                () -> assertNotFound(() -> lists.reword(
                        "training_trade", shown, new RewordCodeListItemCommand("NO_SUCH", "a", "b", null, null))));
    }

    /** Returns the labels of an item of the trades as the page shows them. */
    private RewordCodeListItemCommand words(String code) {
        return lists.page("training_trade").items().stream()
                .filter(item -> item.code().equals(code))
                .map(CodeListItemView::words)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void codeIsAddedRetiredAndNeverReused() {
        String code = "T" + System.nanoTime();
        staff.as("admin1", () -> lists.add("training_trade", entry(code, today)));
        assertThat(offered(today)).contains(code);

        staff.as("admin1", () -> lists.retire("training_trade", code));
        assertThat(offered(today)).contains(code);
        assertThat(offered(today.plusDays(1))).doesNotContain(code);
        assertThat(choices.findItem("training_trade", code)).hasValueSatisfying(item -> {
            assertThat(item.label(Locale.forLanguageTag("vi"))).isEqualTo("Nghề thử");
            assertThat(item.statutory(Locale.forLanguageTag("vi"))).isEqualTo("Nghề để thử");
        });

        refuses(SettingsRule.CODE_TAKEN, () -> lists.add("training_trade", entry(code, today)));
        refuses(SettingsRule.ALREADY_RETIRED, () -> lists.retire("training_trade", code));
    }

    @Test
    void thresholdChangeKeepsEarlierValues() {
        int held =
                thresholds.amountByDay(ThresholdSettingCode.TRAINING_ATTENDANCE).applyAsInt(today);
        LocalDate from = today.plusDays(300);
        refuses(SettingsRule.OUT_OF_RANGE, () -> bound(101, "Quy trình thử", from));
        refuses(SettingsRule.BASIS_MISSING, () -> bound(60, " ", from));
        refuses(SettingsRule.NOT_IN_THE_PAST, () -> bound(60, "Quy trình thử", today.minusDays(1)));
        staff.as("admin1", () -> bound(60, "Quy trình thử", from));
        refusesOnItsFirstDay(from, () -> bound(50, "Quy trình thử", from));
        assertThat(thresholds
                        .amountByDay(ThresholdSettingCode.TRAINING_ATTENDANCE)
                        .applyAsInt(today))
                .isEqualTo(held);
        assertThat(thresholds
                        .amountByDay(ThresholdSettingCode.TRAINING_ATTENDANCE)
                        .applyAsInt(from))
                .isEqualTo(60);
    }

    private void bound(int percent, String basis, LocalDate from) {
        deadlines.changeThreshold(ThresholdSettingCode.TRAINING_ATTENDANCE, percent, basis, from);
    }

    @Test
    void codeIsAsciiAndStartsTodayAtTheEarliest() {
        for (String code : List.of("nghề", "MAY VÁ", "1A", "", "A".repeat(41))) {
            refuses(SettingsRule.CODE_NOT_READABLE, () -> lists.add("training_trade", entry(code, today)));
        }
        refuses(SettingsRule.NOT_IN_THE_PAST, () -> lists.add("training_trade", entry("OLD", today.minusDays(1))));
        staff.as("admin1", () -> assertNotFound(() -> lists.add("no_such_list", entry("ANY", today))));
    }

    @Test
    void deadlineChangeAddsRowAndEndsOldOneTheDayBefore() {
        LocalDate from = today.plusDays(300);
        int before = hours(from.minusDays(1));
        staff.as(
                "admin1",
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_120H, before + 1, DeadlineUnit.HOURS, "Văn bản thử", from));
        assertThat(hours(from.minusDays(1))).isEqualTo(before);
        assertThat(hours(from)).isEqualTo(before + 1);
        assertThat(valid.basis(DeadlineCode.SPECIALIST_EXAM_120H, from)).isEqualTo("Văn bản thử");
        refusesOnItsFirstDay(
                from,
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_120H, 1, DeadlineUnit.HOURS, "Văn bản", from));
    }

    @Test
    void settingsAreEnteredAYearAheadAtMost() {
        LocalDate slip = today.plusYears(36);
        List<ThrowingCallable> slips = List.of(
                () -> deadlines.changeDeadline(DeadlineCode.STAY_LEFT, 2, DeadlineUnit.DAYS, "Văn bản thử", slip),
                () -> bound(60, "Quy trình thử", slip),
                () -> deadlines.changeRetention(RetentionCode.ACCESS_LOG, 72, null, "Văn bản thử", slip),
                () -> ground("Văn bản thử", slip),
                () -> lists.add("training_trade", entry("SLIP", slip)));
        staff.as(
                "admin1",
                () -> slips.forEach(use -> assertThat(catchThrowableOfType(RuleViolationException.class, use))
                        .satisfies(refused -> {
                            assertThat(refused.rule()).isEqualTo(FirstDayRule.TOO_FAR_AHEAD);
                            assertThat(refused.field()).isEqualTo("from");
                            assertThat(refused.arguments()).containsExactly(today.plusDays(366));
                        })));
    }

    @Test
    void versionThatHasNotBegunIsWithdrawnByAnEarlierOne() {
        DeadlineCode code = DeadlineCode.ADMISSION_DECISION;
        int before = valid.snapshot().duration(code, today).amount();
        LocalDate early = today.plusDays(300);
        staff.as("admin1", () -> {
            for (LocalDate day : List.of(early.plusDays(40), early.plusDays(5), early, early)) {
                deadlines.changeDeadline(code, before + day.getDayOfMonth(), DeadlineUnit.HOURS, "Văn bản thử", day);
            }
            assertThat(deadlines.page().deadlines().stream().filter(row -> row.code() == code && row.ended() == null))
                    .extracting(DeadlineService.DeadlineRow::since, DeadlineService.DeadlineRow::amount)
                    .containsExactly(tuple(early, before + early.getDayOfMonth()));
            assertThat(deadlines.page().deadlines().stream()
                            .filter(row -> row.code() == code
                                    && row.isWithdrawn()
                                    && row.ended().equals(today)))
                    .extracting(DeadlineService.DeadlineRow::since)
                    .contains(early, early.plusDays(5), early.plusDays(40));
        });
        assertThat(valid.snapshot().duration(code, early.minusDays(1)).amount()).isEqualTo(before);
        assertThat(valid.snapshot().duration(code, early.plusDays(50)).amount())
                .isEqualTo(before + early.getDayOfMonth());
    }

    @Test
    void itemThatHasNotBegunIsRetiredAndNeverOffered() {
        String code = "N" + System.nanoTime();
        LocalDate from = today.plusDays(300);
        staff.as("admin1", () -> {
            lists.add("training_trade", entry(code, from));
            lists.retire("training_trade", code);
            assertThat(lists.page("training_trade").items())
                    .filteredOn(item -> item.code().equals(code))
                    .extracting(CodeListItemView::last, CodeListItemView::isNeverUsed)
                    .containsExactly(tuple(today, true));
        });
        assertThat(offered(from)).doesNotContain(code);
    }

    private int hours(LocalDate day) {
        DeadlineDuration duration = valid.snapshot().duration(DeadlineCode.SPECIALIST_EXAM_120H, day);
        assertThat(duration.unit()).isEqualTo(DeadlineUnit.HOURS);
        return duration.amount();
    }

    @Test
    void deadlineReadAsANumberKeepsItsUnitAndBounds() {
        LocalDate from = today.plusDays(300);
        refuses(
                SettingsRule.UNIT_IS_FIXED,
                () -> deadlines.changeDeadline(
                        DeadlineCode.LOST_CONTACT_SPAN, 8, DeadlineUnit.MONTHS, "Văn bản thử", from));
        for (int days : List.of(2, 366)) {
            refuses(
                    SettingsRule.OUT_OF_RANGE,
                    () -> deadlines.changeDeadline(
                            DeadlineCode.LOST_CONTACT_SPAN, days, DeadlineUnit.DAYS, "Văn bản thử", from));
        }
        refuses(
                SettingsRule.OUT_OF_RANGE,
                () -> deadlines.changeDeadline(
                        DeadlineCode.BREAK_GLASS_LONGEST, 0, DeadlineUnit.HOURS, "Văn bản thử", today.plusDays(300)));
        refuses(
                SettingsRule.OUT_OF_RANGE,
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_72H,
                        Integer.MAX_VALUE,
                        DeadlineUnit.HOURS,
                        "Văn bản thử",
                        today.plusDays(300)));
    }

    @Test
    void storedDeadlinesKeepTheirFixedUnitsAndBounds() {
        staff.as("admin1", () -> assertThat(deadlines.page().deadlines())
                .filteredOn(row -> row.code().fixedUnit() != null)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(row -> {
                    assertThat(row.unit())
                            .as(row.code().name())
                            .isEqualTo(row.code().fixedUnit());
                    assertThat(row.amount())
                            .as(row.code().name())
                            .isBetween(row.code().minimum(), row.code().maximum(row.unit()));
                }));
    }

    @Test
    void deadlineWithoutBasisOrInThePastIsRefused() {
        refuses(
                SettingsRule.BASIS_MISSING,
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_72H, 72, DeadlineUnit.HOURS, " ", today.plusDays(300)));
        refuses(
                SettingsRule.NOT_IN_THE_PAST,
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_72H, 72, DeadlineUnit.HOURS, "Văn bản", today.minusDays(1)));
        refuses(
                SettingsRule.AMOUNT_NOT_POSITIVE,
                () -> deadlines.changeDeadline(
                        DeadlineCode.SPECIALIST_EXAM_72H, -1, DeadlineUnit.HOURS, "Văn bản", today.plusDays(300)));
    }

    @Test
    void retentionChangeAddsRowAndEndsOldOne() {
        LocalDate from = today.plusDays(300);
        staff.as("admin1", () -> deadlines.changeRetention(RetentionCode.ACCESS_LOG, 72, null, "Văn bản thử", from));
        List<?> rows = em.createNativeQuery("select valid_to from retention_rule where code = 'ACCESS_LOG'"
                        + " and (valid_to is null or valid_to >= valid_from) order by valid_from desc")
                .getResultList();
        assertThat(rows.get(0)).isNull();
        assertThat(rows.get(1)).hasToString(from.minusDays(1).toString());
    }

    @Test
    void refusalBasisChangesFromTomorrowAndLettersKeepTheirs() {
        String held = bases.basesOn(today).get(RefusalGround.NOT_HELD);
        LocalDate from = today.plusDays(300);
        assertThat(bases.basesOn(today)).containsOnlyKeys(RefusalGround.values());
        refuses(SettingsRule.NOT_IN_THE_PAST, () -> ground("Văn bản thử", today.minusDays(1)));
        refuses(SettingsRule.BASIS_MISSING, () -> ground(" ", from));
        String before = bases.basesOn(from.minusDays(1)).get(RefusalGround.NOT_HELD);
        staff.as("admin1", () -> ground("Văn bản thử " + from, from));
        refuses(
                SettingsRule.NOT_BEFORE_TOMORROW,
                () -> deadlines.changeRefusalBasis(RefusalGround.NOT_COMPETENT, "Văn bản khác", today));
        assertThat(bases.basesOn(today)).containsEntry(RefusalGround.NOT_HELD, held);
        assertThat(bases.basesOn(from.minusDays(1))).containsEntry(RefusalGround.NOT_HELD, before);
        assertThat(bases.basesOn(from)).containsEntry(RefusalGround.NOT_HELD, "Văn bản thử " + from);
    }

    @Test
    void refusalBasisNeverChangesToday() {
        refuses(
                SettingsRule.NOT_BEFORE_TOMORROW,
                () -> deadlines.changeRefusalBasis(RefusalGround.SECRET_BY_LAW, "Văn bản thử", today));
    }

    private void ground(String basis, LocalDate from) {
        deadlines.changeRefusalBasis(RefusalGround.NOT_HELD, basis, from);
    }

    @Test
    void futureHolidayMovesDueTimesAndMayBeRemoved() {
        LocalDate day = LocalDate.of(2091, 5, 2);
        staff.as("admin1", () -> days.add(day, "Nghỉ thử", "Văn bản thử"));
        assertThat(holidays.calendar().isWorkingDay(day)).isFalse();
        assertThat(holidays.calendar(clock.instant().minusSeconds(3600)).isWorkingDay(day))
                .as("as it was known an hour ago")
                .isTrue();
        assertThat(holidays.calendar(clock.instant()).isWorkingDay(day)).isFalse();
        refuses(SettingsRule.HOLIDAY_THERE_ALREADY, () -> days.add(day, "Nghỉ thử", "Văn bản thử"));
        staff.as("admin1", () -> days.remove(day));
        assertThat(holidays.calendar().isWorkingDay(day)).isTrue();
        refuses(SettingsRule.NOT_IN_THE_PAST, () -> days.remove(LocalDate.of(2026, 1, 1)));
        refuses(SettingsRule.NOT_IN_THE_PAST, () -> days.add(LocalDate.of(2020, 1, 1), "Nghỉ", "Văn bản"));
    }

    @Test
    void administratorIsRemindedFromFirstOfNovember() {
        assertThat(missingAt("2026-10-31T23:59:00+07:00")).isNull();
        assertThat(missingAt("2026-11-01T00:00:00+07:00")).isEqualTo(2027);
        assertThat(missingAt("2025-11-01T00:00:00+07:00")).isNull();
    }

    private Integer missingAt(String moment) {
        AtomicReference<Integer> missing = new AtomicReference<>();
        time.runAt(
                OffsetDateTime.parse(moment).toInstant(),
                () -> staff.as("admin1", () -> missing.set(days.page(null).missing())));
        return missing.get();
    }

    @Test
    void nextYearsHolidaysAreMissingFromFirstOfNovember() {
        LocalDate october = LocalDate.of(2025, 10, 31);
        assertThat(holidays.missingYear(october)).isEmpty();
        assertThat(holidays.missingYear(LocalDate.of(2025, 11, 1))).isEmpty();
        assertThat(holidays.missingYear(LocalDate.of(2089, 10, 31))).hasValue(2089);
        staff.as("admin1", () -> {
            for (int day = 1; day <= 11; day++) {
                days.add(LocalDate.of(2089, 2, day), "Nghỉ thử", "Văn bản thử");
            }
        });
        assertThat(holidays.missingYear(LocalDate.of(2089, 10, 31))).isEmpty();
        assertThat(holidays.missingYear(LocalDate.of(2089, 11, 1))).hasValue(2090);
        staff.as("admin1", () -> {
            for (int day = 1; day <= 11; day++) {
                days.remove(LocalDate.of(2089, 2, day));
            }
        });
    }

    @Test
    void onlyAdministratorReadsOrChangesSettings() {
        RewordCodeListItemCommand housing = new RewordCodeListItemCommand("OWN", "a", "b", null, null);
        List<ThrowingCallable> uses = List.of(
                () -> lists.page(null),
                () -> lists.retire("housing", "OWN"),
                () -> lists.reword("housing", housing, housing),
                () -> deadlines.page(),
                () -> ground("Văn bản thử", today.plusDays(300)),
                () -> days.page(null),
                () -> days.remove(today));
        for (String username : staff.usernames()) {
            staff.as(username, () -> {
                if (!user.roles().contains(Role.SYSADMIN)) {
                    uses.forEach(use -> assertThatThrownBy(use).as(username).isInstanceOf(NotFoundException.class));
                }
            });
        }
    }

    @Test
    void everyReadAndChangeWritesOneAuditEvent() {
        long last = lastEvent();
        staff.as("admin1", () -> {
            lists.page("housing");
            deadlines.page();
            days.page(2026);
            days.add(LocalDate.of(2089, 3, 1), "Nghỉ thử", "Văn bản thử");
            days.remove(LocalDate.of(2089, 3, 1));
        });
        assertThat(eventsAfter(last))
                .containsExactly(
                        "code-list.view", "setting.view-deadlines", "holiday.list", "holiday.add", "holiday.remove");
    }

    private List<String> offered(LocalDate day) {
        return choices.findValid("training_trade", day).stream()
                .map(CodeListItemView::code)
                .toList();
    }

    /** Tries a change with the same first day once that day has come. */
    private void refusesOnItsFirstDay(LocalDate from, ThrowingCallable change) {
        time.runAt(
                from.atTime(9, 0).atZone(CentreTime.ZONE).toInstant(),
                () -> refuses(SettingsRule.NOT_AFTER_THE_LAST, change));
    }

    private void refuses(BusinessRule rule, ThrowingCallable use) {
        staff.as("admin1", () -> assertRefused(rule, use));
    }

    private long lastEvent() {
        return (Long) em.createNativeQuery("select max(id) from donghanh_log.audit_event", Long.class)
                .getSingleResult();
    }

    /** Returns what the administrator did since an event; background jobs write events of their own meanwhile. */
    private List<String> eventsAfter(long last) {
        List<?> actions = em.createNativeQuery(
                        "select action from donghanh_log.audit_event where id > ?1 and actor_id = ?2 order by id")
                .setParameter(1, last)
                .setParameter(2, staff.id("admin1").value())
                .getResultList();
        return actions.stream().map(String.class::cast).toList();
    }

    private static AddCodeListItemCommand entry(String code, LocalDate from) {
        return new AddCodeListItemCommand(code, "Nghề để thử", "Trade to try", "Nghề thử", null, null, from);
    }
}
