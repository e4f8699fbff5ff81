package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;
import vn.donghanh.testing.UserFixture;

/** Transitions of a case: every step from every status, and the permissions of each step. */
class CaseFileTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final PersonRef PERSON = PersonRef.random();
    private static final byte[] REASON = {1};

    @ParameterizedTest
    @EnumSource
    void eachStepIsPossibleOnlyWhereTheTableAllowsIt(CaseStatus from) {
        for (CaseStep step : CaseStep.values()) {
            CaseFile caseFile = at(from);
            int episode = caseFile.view().episode();
            if (from.steps().contains(step) && step != CaseStep.SPLIT) {
                CaseTransition transition = caseFile.transition(step, LEAD, LATER, REASON, "m");
                CaseView view = caseFile.view();
                assertThat(view.status()).isEqualTo(step.target());
                assertThat(view.statusSince()).isEqualTo(LATER);
                assertThat(Stored.value(caseFile, "updatedAt")).isEqualTo(LATER);
                assertThat(view.episode()).isEqualTo(step == CaseStep.REOPEN ? episode + 1 : episode);
                assertThat(transition.ref()).isEqualTo("m");
                assertThat(transition.step()).isEqualTo(step);
                assertThat(transition.from()).isEqualTo(from);
                assertThat(transition.to()).isEqualTo(step.target());
                assertThat(transition.episode()).isEqualTo(episode);
                assertThat(transition.by()).isEqualTo(LEAD);
                assertThat(transition.at()).isEqualTo(LATER);
                assertThat(transition.reason().content()).isEqualTo(REASON);
            } else {
                RuleViolationException refusal = catchThrowableOfType(
                        RuleViolationException.class, () -> caseFile.transition(step, LEAD, LATER, REASON, "m"));
                assertThat(refusal).as(step + " from " + from).isNotNull();
                assertThat(refusal.rule()).isEqualTo(CaseRule.STEP_NOT_POSSIBLE);
                assertThat(refusal.arguments())
                        .containsExactly(caseFile.number().value());
                assertThat(caseFile.view().status()).isEqualTo(from);
            }
        }
    }

    /** A merge is undone through {@link CaseMerge} alone, which stores the earlier status. */
    @ParameterizedTest
    @EnumSource
    void onlyAMergedCaseIsSplitAndRegainsItsEarlierStatus(CaseStatus status) {
        CaseFile caseFile = at(status);
        Instant since = NOW.minus(Duration.ofDays(9));
        CaseFile earlier = Stored.with(at(CaseStatus.PLANNING), "statusSince", since);
        CaseMerge merge = new CaseMerge("g", 5, at(CaseStatus.ACTIVE).view(), earlier.view(), LEAD, NOW, REASON);
        if (status == CaseStatus.MERGED) {
            CaseTransition transition = caseFile.split(merge, LEAD, LATER, REASON, "m");
            assertThat(caseFile.view().status()).isEqualTo(CaseStatus.PLANNING);
            assertThat(caseFile.view().statusSince()).isEqualTo(since);
            assertThat(Stored.value(caseFile, "updatedAt")).isEqualTo(LATER);
            assertThat(transition.from()).isEqualTo(CaseStatus.MERGED);
            assertThat(transition.to()).isEqualTo(CaseStatus.PLANNING);
            assertThat(transition.step()).isEqualTo(CaseStep.SPLIT);
        } else {
            assertRefused(CaseRule.STEP_NOT_POSSIBLE, () -> caseFile.split(merge, LEAD, LATER, REASON, "m"));
            assertThat(caseFile.view().status()).isEqualTo(status);
        }
    }

    @Test
    void aNewCaseIsADraftOfItsFirstEpisodeWithAProvisionalLevel() {
        CaseView view = open(AgeBand.FROM_18_TO_24).view();
        assertThat(view.id()).isEqualTo(new CaseId(7));
        assertThat(view.person()).isEqualTo(PERSON);
        assertThat(view.unitId()).isEqualTo(3);
        assertThat(view.episode()).isEqualTo(1);
        assertThat(view.mode()).isEqualTo(IntakeMode.WALK_IN);
        assertThat(view.ageBand()).isEqualTo(AgeBand.FROM_18_TO_24);
        assertThat(view.childPath()).isFalse();
        assertThat(view.status()).isEqualTo(CaseStatus.DRAFT);
        assertThat(view.statusSince()).isEqualTo(NOW);
        assertThat(view.level()).isEqualTo(TriageLevel.MEDIUM);
        assertThat(view.levelProvisional()).isTrue();
        assertThat(view.manager()).isNull();
        assertThat(view.receivedBy()).isEqualTo(WORKER);
        assertThat(Stored.value(open(AgeBand.UNKNOWN), "source")).isEqualTo(ReferralSource.SELF);
        assertThat(Stored.value(open(AgeBand.UNKNOWN), "updatedAt")).isEqualTo(NOW);
        assertThat(view.openedAt()).isEqualTo(NOW);
        assertThat(view.reviewOn()).isNull();
        assertThat(open(AgeBand.UNKNOWN).view().childPath()).isTrue();
        assertThat(open(AgeBand.UNKNOWN, false).view().levelProvisional()).isFalse();
    }

    @Test
    void laterChangesAreStoredWithTheirUpdateTime() {
        CaseFile caseFile = open(AgeBand.UNKNOWN);
        caseFile.assign(LEAD, NOW.plusSeconds(1));
        assertThat(caseFile.view().isManagedBy(LEAD)).isTrue();
        assertThat(caseFile.view().isManagedBy(WORKER)).isFalse();
        assertThat(Stored.value(caseFile, "updatedAt")).isEqualTo(NOW.plusSeconds(1));
        caseFile.changeLevel(TriageLevel.HIGH, false, NOW.plusSeconds(2));
        assertThat(caseFile.view().level()).isEqualTo(TriageLevel.HIGH);
        assertThat(caseFile.view().levelProvisional()).isFalse();
        assertThat(Stored.value(caseFile, "updatedAt")).isEqualTo(NOW.plusSeconds(2));
        caseFile.recordAgeBand(AgeBand.FROM_35_TO_49, NOW.plusSeconds(3));
        assertThat(caseFile.view().ageBand()).isEqualTo(AgeBand.FROM_35_TO_49);
        assertThat(caseFile.view().childPath()).isFalse();
        assertThat(Stored.value(caseFile, "updatedAt")).isEqualTo(NOW.plusSeconds(3));
        LocalDate day = LocalDate.of(2026, 6, 1);
        caseFile.scheduleReview(day);
        assertThat(caseFile.view().reviewOn()).isEqualTo(day);
        caseFile.updateNextTask(TaskKind.PLAN, LATER);
        assertThat(Stored.value(caseFile, "nextTask")).isEqualTo(TaskKind.PLAN);
        assertThat(Stored.value(caseFile, "nextDue")).isEqualTo(LATER);
        assertThat(caseFile).hasToString("CaseFile " + caseFile.number());
    }

    @Test
    void theTaskThatIsDueFirstIsNextUnlessOfAStay() {
        CaseFile caseFile = open(AgeBand.UNKNOWN);
        caseFile.addTask(TaskKind.PLAN, LATER, false);
        caseFile.addTask(TaskKind.REVIEW, LATER, false);
        assertThat(Stored.value(caseFile, "nextTask")).isEqualTo(TaskKind.PLAN);
        caseFile.addTask(TaskKind.STAY_ADMISSION, NOW, true);
        assertThat(Stored.value(caseFile, "nextDue")).isEqualTo(LATER);
        caseFile.addTask(TaskKind.ACCEPTANCE, NOW, true);
        assertThat(Stored.value(caseFile, "nextTask")).isEqualTo(TaskKind.ACCEPTANCE);
        assertThat(Stored.value(caseFile, "nextDue")).isEqualTo(NOW);
        assertThat(Stored.value(caseFile, "queuedTasks")).isEqualTo(2);
        caseFile.removeQueuedTasks(1);
        assertThat(Stored.value(caseFile, "queuedTasks")).isEqualTo(1);
    }

    @Test
    void anErasedCaseKeepsItsFirstErasureTime() {
        CaseFile caseFile = open(AgeBand.UNKNOWN);
        assertThat(caseFile.isErased()).isFalse();
        caseFile.erase(NOW);
        caseFile.erase(LATER);
        assertThat(caseFile.isErased()).isTrue();
        assertThat(Stored.value(caseFile, "erasedAt")).isEqualTo(NOW);
    }

    @Test
    void aMergeStoresTheEarlierStatusAndIsUndoneOnce() {
        CaseView kept = at(CaseStatus.ACTIVE).view();
        CaseView merged = Stored.as(8, at(CaseStatus.PLANNING)).view();
        CaseMerge merge = new CaseMerge("g", 5, kept, merged, LEAD, NOW, REASON);
        assertThat(merge.ref()).isEqualTo("g");
        assertThat(merge.pairId()).isEqualTo(5);
        assertThat(merge.kept()).isEqualTo(new CaseId(7));
        assertThat(merge.merged()).isEqualTo(new CaseId(8));
        assertThat(merge.caseIds()).isEqualTo(List.of(7L, 8L));
        assertThat(merge.statusBefore()).isEqualTo(CaseStatus.PLANNING);
        assertThat(merge.statusSince()).isEqualTo(NOW);
        assertThat(Stored.value(merge, "mergedBy")).isEqualTo(LEAD);
        assertThat(Stored.value(merge, "mergedAt")).isEqualTo(NOW);
        assertThat(Stored.value(merge, "reasonSealed")).isEqualTo(REASON);
        byte[] undoReason = {2};
        merge.undo(WORKER, LATER, undoReason);
        assertRefused(CaseRule.MERGE_ALREADY_UNDONE, () -> merge.undo(LEAD, LATER.plusSeconds(1), REASON));
        assertThat(Stored.value(merge, "undoneAt")).isEqualTo(LATER);
        assertThat(Stored.value(merge, "undoneBy")).isEqualTo(WORKER);
        assertThat(Stored.value(merge, "undoReasonSealed")).isEqualTo(undoReason);
    }

    /** Tries each step with each role, and without a signed-in user. */
    @ParameterizedTest
    @EnumSource
    void aStepIsOpenToRolesWithOneOfItsPermissions(CaseStep step) {
        assertThat(step.permissions()).isNotEmpty();
        for (Role role : Role.values()) {
            CurrentUser user = UserFixture.with(role);
            boolean holds = Stream.of(Permission.values())
                    .filter(step.permissions()::contains)
                    .anyMatch(role::hasPermission);
            assertThat(step.isOpenTo(user)).as(step + " by " + role).isEqualTo(holds);
        }
        assertThat(step.isOpenTo(UserFixture.nobody())).isFalse();
    }

    /** Returns a case in the given status, reached by the shortest path through the transition table. */
    private static CaseFile at(CaseStatus goal) {
        CaseFile caseFile = open(AgeBand.FROM_18_TO_24);
        for (CaseStep step : PATHS.get(goal)) {
            caseFile.transition(step, WORKER, NOW, null, "m");
        }
        return caseFile;
    }

    private static final Map<CaseStatus, List<CaseStep>> PATHS = paths();

    private static Map<CaseStatus, List<CaseStep>> paths() {
        Map<CaseStatus, List<CaseStep>> paths = new EnumMap<>(CaseStatus.class);
        paths.put(CaseStatus.DRAFT, List.of());
        Deque<CaseStatus> frontier = new ArrayDeque<>(Set.of(CaseStatus.DRAFT));
        while (!frontier.isEmpty()) {
            CaseStatus from = frontier.remove();
            Set<CaseStep> steps =
                    from.steps().stream().filter(step -> step != CaseStep.SPLIT).collect(Collectors.toSet());
            for (CaseStep step : steps) {
                if (!paths.containsKey(step.target())) {
                    paths.put(
                            step.target(),
                            Stream.concat(paths.get(from).stream(), Stream.of(step))
                                    .toList());
                    frontier.add(step.target());
                }
            }
        }
        return paths;
    }

    private static CaseFile open(AgeBand band) {
        return open(band, true);
    }

    private static CaseFile open(AgeBand band, boolean levelProvisional) {
        return Stored.as(
                7,
                CaseFile.open(
                        new OpenCaseCommand(
                                PERSON,
                                IntakeMode.WALK_IN,
                                ReferralSource.SELF,
                                band,
                                TriageLevel.MEDIUM,
                                levelProvisional),
                        CaseNumber.random(),
                        3,
                        WORKER,
                        NOW));
    }
}
