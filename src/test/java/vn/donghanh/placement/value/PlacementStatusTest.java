package vn.donghanh.placement.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.BusinessSource;

/** The transition table of a placement, written a second time by hand. */
class PlacementStatusTest {
    @ParameterizedTest
    @CsvSource({
        "PROPOSED, INTRODUCE CENTRE; GO_ALONE CLIENT; CANCEL CENTRE",
        "INTRODUCED, INTERVIEW CLIENT PARTNER; OFFER CLIENT PARTNER; NOT_HIRE CLIENT PARTNER; START CLIENT PARTNER;"
                + " CANCEL CENTRE",
        "INTERVIEWED, OFFER CLIENT PARTNER; NOT_HIRE CLIENT PARTNER; START CLIENT PARTNER; CANCEL CENTRE",
        "OFFERED, START CLIENT PARTNER; CANCEL CENTRE",
        "STARTED, RETAIN_3M CLIENT; RETAIN_6M CLIENT; RETAIN_12M CLIENT; CORRECT_START CENTRE; END CLIENT",
        "RETAINED_3M, RETAIN_6M CLIENT; RETAIN_12M CLIENT; CORRECT_START CENTRE; END CLIENT",
        "RETAINED_6M, RETAIN_12M CLIENT; CORRECT_START CENTRE; END CLIENT",
        "RETAINED_12M, CORRECT_START CENTRE; END CLIENT",
        "ENDED, CORRECT_START CENTRE",
        "NOT_HIRED, ''",
        "CANCELLED, ''"
    })
    void eachStatusHasItsStepsAndTheirSources(PlacementStatus status, String expected) {
        assertThat(new TreeSet<>(status.transitions().entrySet().stream()
                        .map(PlacementStatusTest::text)
                        .toList()))
                .isEqualTo(new TreeSet<>(expected.isEmpty() ? Set.of() : Set.of(expected.split("; "))));
    }

    private static String text(Map.Entry<PlacementStep, Set<BusinessSource>> entry) {
        return entry.getKey() + " "
                + entry.getValue().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void everyStatusIsReachableFromProposed() {
        Set<PlacementStatus> reached = EnumSet.of(PlacementStatus.PROPOSED);
        boolean more = true;
        while (more) {
            Set<PlacementStatus> next = EnumSet.copyOf(reached);
            reached.forEach(status -> status.transitions().keySet().stream()
                    .filter(step -> step != PlacementStep.CORRECT_START)
                    .forEach(step -> next.add(step.target())));
            more = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(PlacementStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void eachSourceGetsItsStepsInOrder(PlacementStatus status) {
        for (BusinessSource source : BusinessSource.values()) {
            assertThat(status.stepsOpenTo(source))
                    .containsExactlyElementsOf(EnumSet.allOf(PlacementStep.class).stream()
                            .filter(step -> status.allows(step, source))
                            .toList());
        }
        Set<PlacementStep> both = EnumSet.noneOf(PlacementStep.class);
        both.addAll(status.stepsOpenTo(BusinessSource.CENTRE));
        both.addAll(status.stepsOpenTo(BusinessSource.CLIENT));
        assertThat(status.stepsOpenTo(BusinessSource.CENTRE, BusinessSource.CLIENT))
                .containsExactlyElementsOf(both);
    }

    @Test
    void aPartnerIsNeverAskedAfterTheFirstDay() {
        assertThat(EnumSet.allOf(PlacementStatus.class))
                .filteredOn(
                        status -> !status.stepsOpenTo(BusinessSource.PARTNER).isEmpty())
                .containsExactly(PlacementStatus.INTRODUCED, PlacementStatus.INTERVIEWED, PlacementStatus.OFFERED);
    }

    @Test
    void openAndWorkingAreToldApart() {
        assertThat(EnumSet.allOf(PlacementStatus.class))
                .filteredOn(PlacementStatus::isWorking)
                .containsExactly(
                        PlacementStatus.STARTED,
                        PlacementStatus.RETAINED_3M,
                        PlacementStatus.RETAINED_6M,
                        PlacementStatus.RETAINED_12M);
        assertThat(EnumSet.allOf(PlacementStatus.class))
                .filteredOn(status -> !status.isOpen())
                .containsExactly(
                        PlacementStatus.RETAINED_12M,
                        PlacementStatus.ENDED,
                        PlacementStatus.NOT_HIRED,
                        PlacementStatus.CANCELLED);
    }

    @Test
    void partnerRevertsExactlyItsOwnSteps() {
        Set<String> allowed = new TreeSet<>();
        for (PlacementStatus status : PlacementStatus.values()) {
            for (PlacementStep step : PlacementStep.values()) {
                for (PlacementStatus before : PlacementStatus.values()) {
                    if (status.allowsReverting(step, before)) {
                        allowed.add(status + " " + step + " " + before);
                    }
                }
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "INTERVIEWED INTERVIEW INTRODUCED",
                        "OFFERED OFFER INTRODUCED",
                        "OFFERED OFFER INTERVIEWED",
                        "NOT_HIRED NOT_HIRE INTRODUCED",
                        "NOT_HIRED NOT_HIRE INTERVIEWED",
                        "STARTED START INTRODUCED",
                        "STARTED START INTERVIEWED",
                        "STARTED START OFFERED");
    }

    @Test
    void onlyAnAnswerSettlesACheck() {
        assertThat(EnumSet.allOf(CheckAnswer.class))
                .filteredOn(answer -> !answer.isFinal())
                .containsExactly(CheckAnswer.NOT_REACHED);
        assertThat(EnumSet.allOf(CheckAnswer.class))
                .filteredOn(CheckAnswer::hasLeft)
                .containsExactly(CheckAnswer.CHANGED_WORK, CheckAnswer.NO_LONGER);
    }

    @Test
    void milestonesFollowEachOther() {
        assertThat(CheckMilestone.MONTH_1.later())
                .containsExactly(CheckMilestone.MONTH_3, CheckMilestone.MONTH_6, CheckMilestone.MONTH_12);
        assertThat(CheckMilestone.MONTH_12.later()).isEmpty();
        assertThat(CheckMilestone.MONTH_1.retention()).isEmpty();
        assertThat(CheckMilestone.MONTH_3.retention()).contains(PlacementStep.RETAIN_3M);
        assertThat(CheckMilestone.MONTH_6.retention()).contains(PlacementStep.RETAIN_6M);
        assertThat(CheckMilestone.MONTH_12.retention()).contains(PlacementStep.RETAIN_12M);
    }

    @Test
    void harmEndsInAnIncident() {
        assertThat(EnumSet.allOf(WorkEndCause.class))
                .filteredOn(WorkEndCause::isIncident)
                .containsExactly(WorkEndCause.HARASSMENT, WorkEndCause.UNPAID_WAGES, WorkEndCause.VIOLENCE);
        for (WorkEndCause cause : WorkEndCause.values()) {
            assertThat(cause.harm().map(Enum::name))
                    .isEqualTo(cause.isIncident() ? Optional.of(cause.name()) : Optional.empty());
        }
        assertThat(WorkEndCause.withoutOtherWork())
                .hasSize(WorkEndCause.values().length - 1)
                .doesNotContain(WorkEndCause.OTHER_WORK);
    }

    @Test
    void onlyTheSystemCancelsForAWithdrawnConsent() {
        assertThat(PlacementCancelReason.selectableByWorkers())
                .containsExactly(
                        PlacementCancelReason.CLIENT_WISH,
                        PlacementCancelReason.OTHER_WAY,
                        PlacementCancelReason.NO_VACANCY,
                        PlacementCancelReason.OTHER);
        assertThat(EnumSet.allOf(Introduction.class))
                .filteredOn(Introduction::isByName)
                .containsExactly(Introduction.EMPLOYER, Introduction.EMPLOYMENT_SERVICE);
    }
}
