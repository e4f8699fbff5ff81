package vn.donghanh.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;

/** Steps of a version of the plan, who takes them, and what it needs. */
class ProgrammePlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate FROM = LocalDate.parse("2026-12-15");
    private static final StaffId AUTHOR = new StaffId(1);
    private static final StaffId SECOND = new StaffId(2);

    private static final TargetDetails T1 = target("T1", ReturnContent.ACTIVITIES);
    private static final TargetDetails T5 = target("T5", ReturnContent.PARTS);
    private static final TargetDetails T7 = target("T7", null);

    private static final Map<ProgrammePlanStep, BiConsumer<ProgrammePlan, StaffId>> STEPS = new EnumMap<>(Map.of(
            ProgrammePlanStep.ADOPT,
            (plan, staffId) -> plan.adopt(),
            ProgrammePlanStep.SUBMIT,
            (plan, staffId) -> plan.submit(staffId, LATER),
            ProgrammePlanStep.SEND_BACK,
            ProgrammePlan::sendBack,
            ProgrammePlanStep.CONFIRM,
            (plan, staffId) -> plan.confirm(staffId, LATER),
            ProgrammePlanStep.DISCARD,
            (plan, staffId) -> plan.discard(staffId, LATER)));

    /** Tries every step from every status by its author and by somebody else. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowTheTableAndNeedTheRightPerson(ProgrammePlanStatus from) {
        STEPS.forEach((step, take) -> {
            for (StaffId staffId : List.of(AUTHOR, SECOND)) {
                ProgrammePlan plan = at(from);
                boolean author = staffId.equals(AUTHOR);
                boolean follows = from.steps().contains(step);
                ProgrammeRule expected = !follows
                        ? ProgrammeRule.STEP_NOT_POSSIBLE
                        : step == ProgrammePlanStep.CONFIRM && author
                                ? ProgrammeRule.OWN_PLAN_VERSION
                                : (step == ProgrammePlanStep.SUBMIT || step == ProgrammePlanStep.DISCARD) && !author
                                        ? ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE
                                        : null;
                String tried = step + " from " + from + " by " + staffId;
                assertThat(plan.may(step, staffId))
                        .as(tried)
                        .isEqualTo(expected == null && step != ProgrammePlanStep.ADOPT);
                if (expected == null) {
                    take.accept(plan, staffId);
                    assertThat(plan.status()).as(tried).isEqualTo(step.target());
                } else {
                    assertThat(refusal(() -> take.accept(plan, staffId)))
                            .as(tried)
                            .isEqualTo(expected);
                    assertThat(plan.status()).as(tried).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void rowSaysWhoPreparedAndWhoDecided() {
        ProgrammePlan plan = at(ProgrammePlanStatus.PROPOSED);
        assertThat(plan.row(null).decidedBy()).isNull();
        plan.confirm(SECOND, LATER);
        ProgrammePlanRow row = plan.row(FROM.plusYears(1));
        assertThat(row.ref()).isEqualTo(plan.ref()).hasSize(26);
        assertThat(row.preparedBy()).isEqualTo(AUTHOR);
        assertThat(row.preparedAt()).isEqualTo(NOW);
        assertThat(row.decidedBy()).isEqualTo(SECOND);
        assertThat(row.decidedAt()).isEqualTo(LATER);
        assertThat(row.from()).isEqualTo(FROM);
        assertThat(row.until()).isEqualTo(FROM.plusYears(1));
        assertThat(row.targets()).isEqualTo(1);
        assertThat(plan.preparedBy()).isEqualTo(AUTHOR);
        assertThat(plan.decidedBy()).isEqualTo(SECOND);
        assertThat(plan.areaId()).isEqualTo(49);
        assertThat(plan.summary().from()).isEqualTo(FROM);
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsAuthorChangesADraft(ProgrammePlanStatus status) {
        for (StaffId staffId : List.of(AUTHOR, SECOND)) {
            boolean possible = status == ProgrammePlanStatus.DRAFT && staffId.equals(AUTHOR);
            ProgrammeRule expected = status == ProgrammePlanStatus.DRAFT
                    ? ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE
                    : ProgrammeRule.STEP_NOT_POSSIBLE;
            ProgrammePlan plan = at(status);
            assertThat(plan.isEditableBy(staffId)).isEqualTo(possible);
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> plan.change(details("9/KH", FROM, null), staffId),
                    () -> plan.put(T5, null, staffId),
                    () -> plan.remove("T1", staffId))) {
                if (possible) {
                    assertThat(catchThrowableOfType(RuleViolationException.class, change))
                            .isNull();
                } else {
                    assertRefused(expected, change);
                }
            }
            assertThat(plan.details().number()).isEqualTo(possible ? "9/KH" : "8/KH");
            assertThat(plan.targets()).extracting(Target::code).containsExactly(possible ? "T5" : "T1");
        }
    }

    @Test
    void targetsKeepTheirPlaces() {
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        plan.put(T5, null, AUTHOR);
        plan.put(T7, null, AUTHOR);
        plan.put(target("T2", ReturnContent.PRESS), "T1", AUTHOR);
        assertThat(plan.targets()).extracting(Target::code).containsExactly("T2", "T5", "T7");
        plan.remove("T2", AUTHOR);
        assertThat(plan.targets()).extracting(Target::place).containsExactly(1, 2);
        plan.put(T1, null, AUTHOR);
        assertThat(plan.targets()).extracting(Target::code).containsExactly("T5", "T7", "T1");
        assertThat(plan.targets()).extracting(Target::place).containsExactly(1, 2, 3);
        assertThat(plan.target("T7").orElseThrow().source()).isEqualTo(TargetSource.SYSTEM);
        assertThat(plan.target("T5").orElseThrow().source()).isEqualTo(TargetSource.RETURN);
        assertNotFound(() -> plan.remove("T9", AUTHOR));
        assertNotFound(() -> plan.put(T1, "T9", AUTHOR));
        assertRefused(ProgrammeRule.CODE_TAKEN, () -> plan.put(T1, "T5", AUTHOR));
        plan.put(T1, "T1", AUTHOR);
    }

    @Test
    void versionWithoutTargetsIsNotSubmitted() {
        ProgrammePlan plan = new ProgrammePlan(details("8/KH", FROM, null), List.of(), AUTHOR, NOW);
        assertRefused(ProgrammeRule.NO_TARGETS, () -> plan.submit(AUTHOR, LATER));
        assertThat(plan.status()).isEqualTo(ProgrammePlanStatus.DRAFT);
    }

    @Test
    void holdsFromItsFirstToItsLastDay() {
        ProgrammePlan open = new ProgrammePlan(details("8/KH", FROM, null), List.of(), AUTHOR, NOW);
        assertThat(open.isValidOn(FROM.minusDays(1))).isFalse();
        assertThat(open.isValidOn(FROM)).isTrue();
        assertThat(open.isValidOn(FROM.plusYears(20))).isTrue();
        ProgrammePlan year = new ProgrammePlan(details("8/KH", FROM, FROM.plusDays(9)), List.of(), AUTHOR, NOW);
        assertThat(year.isValidOn(FROM.plusDays(9))).isTrue();
        assertThat(year.isValidOn(FROM.plusDays(10))).isFalse();
        assertThat(year.validTo()).isEqualTo(FROM.plusDays(9));
    }

    @Test
    void isKnownSinceItWasConfirmedAndATemplateAlways() {
        ProgrammePlan plan = at(ProgrammePlanStatus.IN_FORCE);
        assertThat(plan.isKnownAt(LATER.minusNanos(1))).isFalse();
        assertThat(plan.isKnownAt(LATER)).isTrue();
        ProgrammePlan template = at(ProgrammePlanStatus.TEMPLATE);
        template.adopt();
        assertThat(template.isKnownAt(Instant.EPOCH)).isTrue();
    }

    @Test
    void laterDayFollowsAndOfTheSameDayTheLaterVersion() {
        ProgrammePlan first = stored(1, FROM);
        ProgrammePlan correction = stored(2, FROM);
        ProgrammePlan next = stored(3, FROM.plusDays(1));
        ProgrammePlan earlier = stored(4, FROM.minusDays(1));
        assertThat(correction.follows(first)).isTrue();
        assertThat(first.follows(correction)).isFalse();
        assertThat(first.follows(first)).isFalse();
        assertThat(next.follows(correction)).isTrue();
        assertThat(earlier.follows(first)).isFalse();
    }

    private static ProgrammePlan stored(long id, LocalDate from) {
        return Stored.with(new ProgrammePlan(details("8/KH", from, null), List.of(), AUTHOR, NOW), "id", id);
    }

    @Test
    void everythingThatIsWrongWithDetailsIsSaidAtOnce() {
        assertThat(violations(() -> new ProgrammePlan(PlanDetails.none(), List.of(), AUTHOR, NOW)))
                .containsExactly(
                        at("number", ProgrammeRule.TEXT_MISSING),
                        at("nameVi", ProgrammeRule.TEXT_MISSING),
                        at("nameEn", ProgrammeRule.TEXT_MISSING),
                        at("issuedBy", ProgrammeRule.TEXT_MISSING),
                        at("programmeVi", ProgrammeRule.TEXT_MISSING),
                        at("programmeEn", ProgrammeRule.TEXT_MISSING),
                        at("basis", ProgrammeRule.TEXT_MISSING),
                        at("area", ProgrammeRule.AREA_MISSING),
                        at("validFrom", ProgrammeRule.DAY_MISSING));
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        assertThat(violations(() -> plan.change(details(" ", FROM, FROM.minusDays(1)), AUTHOR)))
                .containsExactly(
                        at("number", ProgrammeRule.TEXT_MISSING), at("validTo", ProgrammeRule.ENDS_BEFORE_IT_BEGINS));
        plan.change(details(" 9/KH\u00a0 ", FROM, FROM), AUTHOR);
    }

    @Test
    void everythingThatIsWrongWithATargetIsSaidAtOnce() {
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        assertThat(violations(() -> plan.put(
                        new TargetDetails("x", "", null, " ", "", "", null, null, null, null, 50, 60, null, null, true),
                        null,
                        AUTHOR)))
                .containsExactly(
                        at("code", ProgrammeRule.CODE_NOT_READABLE),
                        at("titleVi", ProgrammeRule.TEXT_MISSING),
                        at("titleEn", ProgrammeRule.TEXT_MISSING),
                        at("words", ProgrammeRule.TEXT_MISSING),
                        at("unitVi", ProgrammeRule.TEXT_MISSING),
                        at("unitEn", ProgrammeRule.TEXT_MISSING),
                        at("rule", ProgrammeRule.RULE_MISSING),
                        at("nationalRule", ProgrammeRule.NATIONAL_INCOMPLETE),
                        at("baselineYear", ProgrammeRule.BASELINE_INCOMPLETE),
                        at("content", ProgrammeRule.CONTENT_MISSING),
                        at("ownStaff", ProgrammeRule.STAFF_NOT_COUNTED_SO));
    }

    @Test
    void percentagesAndYearsHaveBounds() {
        assertThat(numbers(Threshold.MORE_THAN, 0, 101, null, null, null, null))
                .containsExactly(
                        at("percent", ProgrammeRule.PERCENT_NOT_POSSIBLE),
                        at("halfYearPercent", ProgrammeRule.PERCENT_NOT_POSSIBLE),
                        at("halfYearPercent", ProgrammeRule.HALF_YEAR_ABOVE_YEAR));
        assertThat(numbers(Threshold.AT_LEAST, 100, 100, Threshold.AT_LEAST, 1, 1, 2000))
                .isEmpty();
        assertThat(numbers(Threshold.AT_LEAST, 1, 1, Threshold.AT_LEAST, 100, 100, 2099))
                .isEmpty();
        assertThat(numbers(Threshold.AT_LEAST, null, null, Threshold.MORE_THAN, null, 0, 1999))
                .containsExactly(
                        at("percent", ProgrammeRule.PERCENT_MISSING),
                        at("baselinePercent", ProgrammeRule.PERCENT_NOT_POSSIBLE),
                        at("nationalPercent", ProgrammeRule.NATIONAL_INCOMPLETE),
                        at("baselineYear", ProgrammeRule.YEAR_NOT_POSSIBLE));
        assertThat(numbers(Threshold.AT_LEAST, 50, 51, Threshold.MORE_THAN, 101, null, 2100))
                .containsExactly(
                        at("nationalPercent", ProgrammeRule.PERCENT_NOT_POSSIBLE),
                        at("halfYearPercent", ProgrammeRule.HALF_YEAR_ABOVE_YEAR),
                        at("baselinePercent", ProgrammeRule.BASELINE_INCOMPLETE),
                        at("baselineYear", ProgrammeRule.YEAR_NOT_POSSIBLE));
    }

    @Test
    void allIsAHundredOfAHundred() {
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        assertThat(numbers(plan, Threshold.ALL, null, null, Threshold.ALL, null, null, null))
                .isEmpty();
        Target all = plan.target("T4").orElseThrow();
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.nationalPercent()).isEqualTo(100);
        plan.remove("T4", AUTHOR);
        numbers(plan, Threshold.ALL, 60, 30, null, null, null, null);
        assertThat(plan.target("T4").orElseThrow().percent()).isEqualTo(100);
        assertThat(plan.target("T4").orElseThrow().halfYearPercent()).isNull();
    }

    @Test
    void halfYearMayHaveItsOwnGoal() {
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        numbers(plan, Threshold.AT_LEAST, 70, 35, null, null, null, null);
        Target target = plan.target("T4").orElseThrow();
        assertThat(target.isMet(35, 100, PeriodKind.HALF_YEAR)).isTrue();
        assertThat(target.isMet(34, 100, PeriodKind.HALF_YEAR)).isFalse();
        assertThat(target.isMet(69, 100, PeriodKind.YEAR)).isFalse();
        assertThat(target.isMet(70, 100, PeriodKind.YEAR)).isTrue();
        assertThat(TargetDetails.of(target).toTarget(2)).isEqualTo(target);
    }

    @Test
    void systemCountsTargetSevenOnly() {
        ProgrammePlan plan = at(ProgrammePlanStatus.DRAFT);
        assertRefused(ProgrammeRule.COUNTED_BY_SYSTEM, () -> plan.put(target("T7", ReturnContent.TOTAL), null, AUTHOR));
        assertRefused(ProgrammeRule.CONTENT_MISSING, () -> plan.put(target("T6", null), null, AUTHOR));
        for (String code : List.of("T0", "T100", "T3AB", "t1", "A1", "")) {
            assertRefused(
                    ProgrammeRule.CODE_NOT_READABLE, () -> plan.put(target(code, ReturnContent.TOTAL), null, AUTHOR));
        }
        plan.put(target("T10B", ReturnContent.TOTAL), null, AUTHOR);
    }

    private static List<String> numbers(
            Threshold rule,
            @Nullable Integer percent,
            @Nullable Integer halfYear,
            @Nullable Threshold nationalRule,
            @Nullable Integer national,
            @Nullable Integer baseline,
            @Nullable Integer year) {
        return numbers(at(ProgrammePlanStatus.DRAFT), rule, percent, halfYear, nationalRule, national, baseline, year);
    }

    private static List<String> numbers(
            ProgrammePlan plan,
            Threshold rule,
            @Nullable Integer percent,
            @Nullable Integer halfYear,
            @Nullable Threshold nationalRule,
            @Nullable Integer national,
            @Nullable Integer baseline,
            @Nullable Integer year) {
        return violations(() -> plan.put(
                new TargetDetails(
                        "T4",
                        "Tin báo",
                        "Reports",
                        "Xử lý kịp thời",
                        "vụ",
                        "reports",
                        rule,
                        percent,
                        halfYear,
                        nationalRule,
                        national,
                        baseline,
                        year,
                        ReturnContent.TOTAL,
                        true),
                null,
                AUTHOR));
    }

    private static List<String> violations(ThrowingCallable action) {
        RuleViolationException refused = catchThrowableOfType(RuleViolationException.class, action);
        return refused == null
                ? List.of()
                : refused.allViolations().stream()
                        .map(violation -> at(violation.field(), violation.rule()))
                        .toList();
    }

    private static String at(@Nullable String field, BusinessRule rule) {
        return field + " " + rule.key();
    }

    private static ProgrammePlan at(ProgrammePlanStatus status) {
        ProgrammePlan plan = new ProgrammePlan(details("8/KH", FROM, null), List.of(T1.toTarget(1)), AUTHOR, NOW);
        switch (status) {
            case TEMPLATE -> Stored.with(plan, "status", ProgrammePlanStatus.TEMPLATE);
            case DRAFT -> {}
            case PROPOSED -> plan.submit(AUTHOR, NOW);
            case IN_FORCE -> {
                plan.submit(AUTHOR, NOW);
                plan.confirm(SECOND, LATER);
            }
            case DISCARDED -> plan.discard(AUTHOR, LATER);
        }
        return plan;
    }

    private static PlanDetails details(String number, LocalDate from, @Nullable LocalDate to) {
        return new PlanDetails(
                number,
                "Kế hoạch",
                "Plan",
                "Ủy ban nhân dân",
                "Chương trình",
                "Programme",
                "Quyết định 1",
                49,
                from,
                to);
    }

    private static TargetDetails target(String code, @Nullable ReturnContent content) {
        return new TargetDetails(
                code,
                "Chỉ tiêu",
                "Target",
                "Nguyên văn",
                "người",
                "people",
                Threshold.AT_LEAST,
                50,
                null,
                null,
                null,
                null,
                null,
                content,
                false);
    }
}
