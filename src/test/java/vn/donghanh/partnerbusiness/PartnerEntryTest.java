package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolationException;

/** What a step of a partner asks for, complete and on its lists; all that is missing is said at once. */
class PartnerEntryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final PartnerStep ALL = PartnerStep.of(
            "ALL",
            "label",
            "done",
            AskedField.day("day"),
            AskedField.reason("reason", "R"),
            AskedField.outcome("outcome", "O"),
            AskedField.amount("amount"));

    @Test
    void everyMissingValueIsReportedAtItsField() {
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class, () -> PartnerEntry.EMPTY.requireAsked(ALL, this::listed));

        assertThat(refusal.allViolations())
                .extracting(RuleViolationException::rule)
                .isEqualTo(List.of(
                        PartnerBusinessRule.DAY_MISSING,
                        PartnerBusinessRule.REASON_MISSING,
                        PartnerBusinessRule.OUTCOME_MISSING,
                        PartnerBusinessRule.AMOUNT_MISSING));
        assertThat(refusal.allViolations())
                .extracting(RuleViolationException::field)
                .containsExactly("day", "reason", "outcome", "amount");
    }

    @Test
    void completeEntryIsTaken() {
        PartnerEntry entry = PartnerEntry.of(DAY, "R1", "O1").with(AskedField.Type.AMOUNT, 1L);

        assertThat(entry.requireAsked(ALL, this::listed)).isEqualTo(entry);
    }

    @Test
    void codesAreTakenFromTheirListsOnly() {
        assertRefused(PartnerBusinessRule.REASON_MISSING, () -> PartnerEntry.of(DAY, "X", "O1")
                .with(AskedField.Type.AMOUNT, 1L)
                .requireAsked(ALL, this::listed));
        assertRefused(PartnerBusinessRule.OUTCOME_MISSING, () -> PartnerEntry.of(DAY, "R1", "X")
                .with(AskedField.Type.AMOUNT, 1L)
                .requireAsked(ALL, this::listed));
    }

    @Test
    void amountsAreGreaterThanZero() {
        for (long amount : new long[] {0, -1}) {
            assertRefused(PartnerBusinessRule.AMOUNT_NOT_POSITIVE, () -> PartnerEntry.of(DAY, "R1", "O1")
                    .with(AskedField.Type.AMOUNT, amount)
                    .requireAsked(ALL, this::listed));
        }
    }

    @Test
    void valuesThatTheStepDoesNotAskForAreLeftOut() {
        PartnerStep none = PartnerStep.of("NONE", "label", "done");

        assertThat(PartnerEntry.of(DAY, "R1", "O1")
                        .with(AskedField.Type.AMOUNT, -1L)
                        .requireAsked(none, this::listed))
                .isEqualTo(PartnerEntry.EMPTY);
    }

    @Test
    void optionalValueMayBeMissingButNotUnknown() {
        PartnerStep step = PartnerStep.of(
                "S", "label", "done", AskedField.reason("reason", "R").optional());

        assertThat(PartnerEntry.EMPTY.requireAsked(step, this::listed)).isEqualTo(PartnerEntry.EMPTY);
        assertRefused(PartnerBusinessRule.REASON_MISSING, () -> PartnerEntry.because("X")
                .requireAsked(step, this::listed));
        assertThat(PartnerEntry.on(DAY)
                        .requireAsked(PartnerStep.of("S", "l", "d", AskedField.day("day")), this::listed))
                .isEqualTo(PartnerEntry.on(DAY));
    }

    private enum Cause {
        FAMILY,
        OTHER
    }

    @Test
    void constantsOfAFeatureAreTakenLikeCodesOfAList() {
        PartnerStep step = PartnerStep.of(
                "S",
                "label",
                "done",
                AskedField.reason("reason", Cause.values()),
                AskedField.outcome("outcome", Cause.OTHER));
        PartnerEntry entry = PartnerEntry.of(null, "FAMILY", "OTHER");

        assertThat(entry.requireAsked(step, this::listed)).isEqualTo(entry);
        assertThat(step.asked().get(1).choices()).containsExactly(new AskedField.Choice("OTHER", "Cause.OTHER"));
        assertRefused(PartnerBusinessRule.OUTCOME_MISSING, () -> PartnerEntry.of(null, "FAMILY", "FAMILY")
                .requireAsked(step, this::listed));
        assertRefused(PartnerBusinessRule.REASON_MISSING, () -> PartnerEntry.of(null, "R1", "OTHER")
                .requireAsked(step, this::listed));
    }

    @Test
    void papersHaveANumberOfOneToSixtyCharacters() {
        PartnerStep step = PartnerStep.of("S", "label", "done", AskedField.paper("paper"));

        for (String number : List.of("", " ", "x".repeat(61))) {
            assertRefused(PartnerBusinessRule.PAPER_MISSING, () -> PartnerEntry.ofPaper(number)
                    .requireAsked(step, this::listed));
        }
        assertRefused(PartnerBusinessRule.PAPER_MISSING, () -> PartnerEntry.EMPTY.requireAsked(step, this::listed));
        PartnerEntry entry = PartnerEntry.ofPaper("x".repeat(60));
        assertThat(entry.requireAsked(step, this::listed)).isEqualTo(entry);
        assertThat(entry.requireAsked(PartnerStep.of("NONE", "label", "done"), this::listed))
                .isEqualTo(PartnerEntry.EMPTY);
    }

    @Test
    void visitsHaveADayAnHourAndPerhapsAPlace() {
        PartnerStep step = PartnerStep.of(
                "S", "label", "done", AskedField.day("day"), AskedField.time("time"), AskedField.place("place"));

        assertRefused(PartnerBusinessRule.TIME_MISSING, () -> PartnerEntry.ofVisit(DAY, null, null)
                .requireAsked(step, this::listed));
        assertRefused(
                PartnerBusinessRule.PLACE_TOO_LONG,
                () -> PartnerEntry.ofVisit(DAY, LocalTime.NOON, "x".repeat(121)).requireAsked(step, this::listed));
        for (String place : Arrays.asList(null, "x".repeat(120))) {
            PartnerEntry entry = PartnerEntry.ofVisit(DAY, LocalTime.NOON, place);
            assertThat(entry.requireAsked(step, this::listed)).isEqualTo(entry);
        }
        assertThat(PartnerEntry.ofVisit(DAY, LocalTime.NOON, "x")
                        .requireAsked(PartnerStep.of("NONE", "label", "done"), this::listed))
                .isEqualTo(PartnerEntry.EMPTY);
    }

    @Test
    void stepsCanBeUndoneUnlessTheySayOtherwise() {
        PartnerStep step = PartnerStep.of("S", "label", "done");

        assertThat(step.reversible()).isTrue();
        assertThat(step.irreversible()).isEqualTo(new PartnerStep("S", "label", "done", List.of(), false));
    }

    @Test
    void confirmationIsGivenWhereItIsAskedFor() {
        PartnerStep step = PartnerStep.of("S", "label", "done", AskedField.confirmation("confirm"));

        assertRefused(
                PartnerBusinessRule.CONFIRMATION_MISSING, () -> PartnerEntry.EMPTY.requireAsked(step, this::listed));
        assertThat(PartnerEntry.EMPTY.confirm().requireAsked(step, this::listed).confirmed())
                .isTrue();
        assertThat(PartnerEntry.EMPTY
                        .confirm()
                        .requireAsked(PartnerStep.of("NONE", "label", "done"), this::listed)
                        .confirmed())
                .isFalse();
    }

    private boolean listed(String list, String code) {
        return code.startsWith(list);
    }
}
