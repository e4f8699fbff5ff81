package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStatusTest {
    private static final Map<CaseStatus, String> TRAITS = Map.ofEntries(
            Map.entry(CaseStatus.DRAFT, "xxx-------"),
            Map.entry(CaseStatus.SCREENING, "xxx-------"),
            Map.entry(CaseStatus.DECLINED, "-------xxx"),
            Map.entry(CaseStatus.ACCEPTED, "xxx-----x-"),
            Map.entry(CaseStatus.ASSESSING, "xxx-------"),
            Map.entry(CaseStatus.PLANNING, "xxx--xx---"),
            Map.entry(CaseStatus.PLAN_PENDING, "xxx-------"),
            Map.entry(CaseStatus.ACTIVE, "xxxxx-x---"),
            Map.entry(CaseStatus.REVIEW, "xxxxxxx---"),
            Map.entry(CaseStatus.PAUSED, "xxxx--x---"),
            Map.entry(CaseStatus.CLOSING, "xxx-------"),
            Map.entry(CaseStatus.FOLLOW_UP, "x-x----x--"),
            Map.entry(CaseStatus.CLOSED, "-------x-x"),
            Map.entry(CaseStatus.REOPENED, "xxx-------"),
            Map.entry(CaseStatus.MERGED, "--x-------"));

    @Test
    void everyStatusIsReachableFromDraft() {
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
    void everyStepIsPossibleFromSomeStatus(CaseStep step) {
        assertThat(Arrays.stream(CaseStatus.values())
                        .filter(status -> status.steps().contains(step)))
                .isNotEmpty();
        assertThat(step.permissions()).isNotEmpty();
    }

    @Test
    void aDeclinedCaseCanOnlyBeMerged() {
        assertThat(CaseStatus.DECLINED.steps()).containsExactly(CaseStep.MERGE);
    }

    @Test
    void everyStatusAllowsMergeAndAMergedCaseOnlySplit() {
        assertThat(Arrays.stream(CaseStatus.values())
                        .filter(status -> !status.steps().contains(CaseStep.MERGE)))
                .containsExactly(CaseStatus.MERGED);
        assertThat(CaseStatus.MERGED.steps()).containsExactly(CaseStep.SPLIT);
    }

    @Test
    void aClosedCaseCanOnlyBeReopenedOrMerged() {
        assertThat(CaseStatus.CLOSED.steps()).containsExactly(CaseStep.REOPEN, CaseStep.MERGE);
    }

    @ParameterizedTest
    @EnumSource
    void onlyOpenStatusesAllowEndingAnUnreadableCase(CaseStatus status) {
        assertThat(status.steps().contains(CaseStep.GIVE_UP)).isEqualTo(status.isOpen());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "DECLINED", "CLOSED", "MERGED"})
    void aClientMayWithdrawFromEveryOpenStatus(CaseStatus status) {
        assertThat(status.steps()).contains(CaseStep.WITHDRAW);
    }

    /** Follow-up after closing is based on a separate consent. */
    @ParameterizedTest
    @EnumSource
    void onlyAnOpenEpisodeNeedsALegalGround(CaseStatus status) {
        Set<CaseStatus> without =
                EnumSet.of(CaseStatus.DECLINED, CaseStatus.CLOSED, CaseStatus.MERGED, CaseStatus.FOLLOW_UP);
        assertThat(status.needsGround()).isEqualTo(!without.contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void aPausedCaseIsUnderWayButNotWorkedOn(CaseStatus status) {
        Set<CaseStatus> workedOn = EnumSet.of(CaseStatus.ACTIVE, CaseStatus.REVIEW);
        assertThat(status.isWorkedOn()).isEqualTo(workedOn.contains(status));
        assertThat(status.isUnderWay()).isEqualTo(workedOn.contains(status) || status == CaseStatus.PAUSED);
    }

    /**
     * Columns: open, needs ground, running, under way, worked on, plan editable, reassessable, ends episode, ends intake access,
     * ends team access.
     */
    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsExpectedTraits(CaseStatus status) {
        assertThat(TRAITS).as("every status has an entry in TRAITS").containsKey(status);
        assertThat(List.of(
                        status.isOpen(),
                        status.needsGround(),
                        status.isRunning(),
                        status.isUnderWay(),
                        status.isWorkedOn(),
                        status.isPlanEditable(),
                        status.mayReassess(),
                        status.endsEpisode(),
                        status.endsIntakeAccess(),
                        status.endsTeamAccess()))
                .isEqualTo(TRAITS.get(status)
                        .chars()
                        .mapToObj(trait -> trait == 'x')
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsASearchFilter(CaseStatus status) {
        assertThat(StatusFilter.find(status.name())).contains(StatusFilter.of(status));
        assertThat(StatusFilter.of(status).statuses()).containsExactly(status);
        assertThat(StatusFilter.all()).contains(StatusFilter.of(status));
        assertThat((status.isOpen() ? StatusFilter.OPEN : StatusFilter.ENDED).statuses())
                .contains(status);
        assertThat((status.isOpen() ? StatusFilter.ENDED : StatusFilter.OPEN).statuses())
                .doesNotContain(status);
    }

    @Test
    void groupsAreOfferedBeforeOpenAndThenEndedStatuses() {
        assertThat(StatusFilter.all().stream().map(StatusFilter::code))
                .startsWith("OPEN", "ENDED", "ANY", "DRAFT", "SCREENING", "ACCEPTED")
                .endsWith("FOLLOW_UP", "REOPENED", "DECLINED", "CLOSED", "MERGED")
                .hasSize(CaseStatus.values().length + 3);
        assertThat(StatusFilter.all().stream().filter(StatusFilter::isGroup)).hasSize(3);
        assertThat(StatusFilter.find("NOTHING")).isEmpty();
        assertThat(StatusFilter.find(null)).isEmpty();
    }

    /** Reports count open cases by stage, so each open case must be in a stage that they list. */
    @ParameterizedTest
    @EnumSource
    void anOpenCaseIsInAStageThatReportsCount(CaseStatus status) {
        assertThat(CaseStage.open().contains(status.stage()))
                .isEqualTo(status.isOpen() || status == CaseStatus.DECLINED);
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesOnAfterClosingOrDeclining(CaseStatus status) {
        assertThat(status.isRunning()).isEqualTo(status != CaseStatus.CLOSED && status != CaseStatus.DECLINED);
    }

    @ParameterizedTest
    @EnumSource
    void setsOfStatusesFollowFromTheTraits(CaseStatus status) {
        assertThat(CaseStatus.open().contains(status)).isEqualTo(status.isOpen());
        assertThat(CaseStatus.running().contains(status)).isEqualTo(status.isRunning());
    }
}
