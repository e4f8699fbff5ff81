package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStatusTest {
    @Test
    void everyStatusCanBeReachedFromADraft() {
        Set<CaseStatus> reached = EnumSet.of(CaseStatus.DRAFT);
        Deque<CaseStatus> toVisit = new ArrayDeque<>(reached);
        while (!toVisit.isEmpty()) {
            toVisit.pop().steps().stream()
                    .map(CaseStep::target)
                    .filter(reached::add)
                    .forEach(toVisit::push);
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyStepLeadsSomewhereFromSomewhere(CaseStep step) {
        assertThat(Arrays.stream(CaseStatus.values())
                        .filter(status -> status.steps().contains(step)))
                .isNotEmpty();
        assertThat(step.permissions()).isNotEmpty();
    }

    @Test
    void aDeclinedCaseHasNoWayOnButIntoAnotherOfTheClient() {
        assertThat(CaseStatus.DECLINED.steps()).containsExactly(CaseStep.MERGE);
    }

    @Test
    void everyCaseMayTurnOutToBeAKnownClientsAndOneThatRestsOnlyStandsUpAgain() {
        assertThat(Arrays.stream(CaseStatus.values())
                        .filter(status -> !status.steps().contains(CaseStep.MERGE)))
                .containsExactly(CaseStatus.MERGED);
        assertThat(CaseStatus.MERGED.steps()).containsExactly(CaseStep.SPLIT);
    }

    @Test
    void aClosedCaseReopensOrIsMerged() {
        assertThat(CaseStatus.CLOSED.steps()).containsExactly(CaseStep.REOPEN, CaseStep.MERGE);
    }

    @ParameterizedTest
    @EnumSource
    void whatCanNeverBeReadAgainIsGivenUpWhereverAnOpenCaseStands(CaseStatus status) {
        assertThat(status.steps().contains(CaseStep.GIVE_UP)).isEqualTo(status.isOpen());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "DECLINED", "CLOSED", "MERGED"})
    void aClientMayWithdrawFromEveryOpenStatus(CaseStatus status) {
        assertThat(status.steps()).contains(CaseStep.WITHDRAW);
    }

    /** Who was closed and is asked again months later gave another consent to that. */
    @ParameterizedTest
    @EnumSource
    void workNeedsItsGroundAsLongAsTheEpisodeRuns(CaseStatus status) {
        Set<CaseStatus> without =
                EnumSet.of(CaseStatus.DECLINED, CaseStatus.CLOSED, CaseStatus.MERGED, CaseStatus.FOLLOW_UP);
        assertThat(status.needsGround()).isEqualTo(!without.contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void anApprovedPlanIsUnderWayAlsoWhileItRests(CaseStatus status) {
        Set<CaseStatus> workedOn = EnumSet.of(CaseStatus.ACTIVE, CaseStatus.REVIEW);
        assertThat(status.isWorkedOn()).isEqualTo(workedOn.contains(status));
        assertThat(status.isUnderWay()).isEqualTo(workedOn.contains(status) || status == CaseStatus.PAUSED);
    }
}
