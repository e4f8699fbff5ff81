package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSearchCriteria.Due;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.casefile.task.TaskRule;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.FilterRule;
import vn.donghanh.worklist.SavedFilter;
import vn.donghanh.worklist.SavedFilterRepository;
import vn.donghanh.worklist.SavedFilterService;

/** Commands on a case as a whole, and the reasons for which they are refused. */
@ExtendWith(ArquillianExtension.class)
class CaseManagementServiceIT {
    private static final String REASON = "Đã bàn với thân chủ.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseManagementService management;

    @Inject
    CaseManagementQueries pages;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    SectionAccessService sections;

    @Inject
    CaseTaskService tasks;

    @Inject
    SavedFilterService filters;

    @Inject
    SavedFilterRepository savedFilters;

    @Inject
    Clock clock;

    @Inject
    ApplicationClock time;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;
    private LocalDate today;

    @BeforeEach
    void createActiveCase() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        number = story.caseAt(CaseStatus.ACTIVE);
    }

    @Test
    void aNumberIsTakenAsSoonAsACaseHasIt() throws Exception {
        transaction.begin();
        assertThat(caseFiles.isTaken(number)).isTrue();
        assertThat(caseFiles.isTaken(CaseNumber.random())).isFalse();
        transaction.commit();
    }

    @Test
    void aStepWithoutPermissionIsRefused() {
        assertThat(story.refusals("worker1", () -> cases.transition(number, CaseStep.PAUSE)))
                .containsExactly(CaseRule.STEP_NOT_YOURS);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void aCaseManagerMustBeAnUnblockedCaseworker() {
        assertThat(reassigned("duty1")).containsExactly(CaseRule.MANAGER_NOT_SUITED);
        assertThat(reassigned("nobody")).containsExactly(CaseRule.MANAGER_NOT_SUITED);
        staff.as("lead1", () -> management.block(number.value(), "worker2", "Bạn học của thân chủ."));
        assertThat(reassigned("worker2")).containsExactly(CaseRule.MANAGER_BLOCKED);
    }

    @Test
    void whoDecidesForAllUnitsCanBeBlockedToo() {
        assertThat(story.as("lead1", () -> pages.access(number.value())).blockable())
                .extracting(StaffMember::username)
                .contains("worker1", "worker2", "dpo1", "director1")
                .doesNotContain("lead1", "worker3", "lead2");
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        assertThat(story.as("lead1", () -> pages.access(closed.value())).blockable())
                .as("erasure is decided about a closed case")
                .extracting(StaffMember::username)
                .contains("dpo1");
    }

    @Test
    void aCaseIsOfferedToOthersThanItsManager() {
        staff.as("lead1", () -> assertThat(pages.access(number.value()).candidates())
                .extracting(candidate -> candidate.member().username())
                .contains("worker2")
                .doesNotContain("worker1"));
    }

    @Test
    void aRaisedLevelBringsTheNoteForwardAndALowerOneMovesNothing() {
        Instant before = due(TaskKind.NOTE_DUE);
        staff.as("worker1", () -> management.raise(number.value(), version(), TriageLevel.CRITICAL, REASON));
        Instant sooner = due(TaskKind.NOTE_DUE);
        assertThat(sooner).isBefore(before);
        staff.as("lead1", () -> management.lower(number.value(), version(), TriageLevel.LOW, REASON));
        assertThat(due(TaskKind.NOTE_DUE)).isEqualTo(sooner);
    }

    @Test
    void aRaisedLevelTakesTheAcceptanceToTheSupervisors() {
        number = story.caseAt(CaseStatus.SCREENING);
        assertThat(acceptanceQueue()).isEqualTo(Permission.CASE_ACCEPT);
        staff.as("lead1", () -> management.raise(number.value(), version(), TriageLevel.CRITICAL, REASON));
        assertThat(acceptanceQueue()).isEqualTo(Permission.CASE_ACCEPT_HIGH);
        assertThat(due(TaskKind.ACCEPTANCE)).isEqualTo(CentreTime.endOf(today));
        assertThat(due(TaskKind.SCREENING_ITEMS)).isBefore(clock.instant().plus(Duration.ofHours(25)));
    }

    @Test
    void ageMovesTheAcceptanceToThoseWhoMayAccept() {
        number = story.caseAt(CaseStatus.SCREENING);
        staff.as("lead1", () -> cases.recordAgeBand(number, AgeBand.FROM_16_TO_17));
        assertThat(acceptanceQueue()).isEqualTo(Permission.CASE_ACCEPT_HIGH);
        staff.as("lead1", () -> cases.recordAgeBand(number, AgeBand.FROM_18_TO_24));
        assertThat(acceptanceQueue()).isEqualTo(Permission.CASE_ACCEPT);
    }

    @Test
    void aPauseKeepsTheDayOfTheReview() {
        LocalDate review = CentreTime.day(due(TaskKind.REVIEW));
        pause(30);
        time.runAt(clock.instant().plus(Duration.ofDays(30)), this::resume);
        assertThat(due(TaskKind.REVIEW)).isEqualTo(CentreTime.endOf(review));
    }

    @Test
    void aReviewThatPassedInAPauseIsDueSoonAfterIt() {
        time.runAt(clock.instant().plus(Duration.ofDays(60)), () -> pause(60));
        time.runAt(clock.instant().plus(Duration.ofDays(120)), () -> {
            resume();
            assertThat(due(TaskKind.REVIEW))
                    .isBetween(clock.instant(), clock.instant().plus(Duration.ofDays(20)));
        });
    }

    @Test
    void aPauseKeepsTheScreeningOfRisks() {
        staff.as("worker1", () -> cases.transition(number, CaseStep.BEGIN_REVIEW));
        Instant screening = due(TaskKind.RISK_SCREENING);
        pause(30);
        resume();
        assertThat(due(TaskKind.RISK_SCREENING)).isEqualTo(screening);
        staff.as("worker1", () -> cases.transition(number, CaseStep.REQUEST_CLOSING));
        staff.as("lead1", () -> cases.transition(number, CaseStep.RETURN_CLOSING));
        assertThat(due(TaskKind.RISK_SCREENING)).isEqualTo(screening);
    }

    @Test
    void aReopenedCaseOfAMinorStartsTheMeasuresAnew() {
        number = story.caseAt(CaseStatus.CLOSED);
        staff.as("lead1", () -> cases.recordAgeBand(number, AgeBand.UNDER_16));
        assertThat(openKinds()).doesNotContain(TaskKind.CHILD_MEASURES);
        staff.as("lead1", () -> cases.transition(number, CaseStep.REOPEN));
        assertThat(openKinds()).containsOnlyOnce(TaskKind.CHILD_MEASURES);
        staff.as("lead1", () -> cases.recordAgeBand(number, AgeBand.FROM_18_TO_24));
        assertThat(openKinds()).doesNotContain(TaskKind.CHILD_MEASURES);
    }

    private void pause(int days) {
        LocalDate until = CentreTime.today(clock).plusDays(days);
        staff.as("lead1", () -> management.pause(number.value(), version(), REASON, until));
    }

    private void resume() {
        staff.as("worker1", () -> management.resume(number.value(), version()));
    }

    private Instant due(TaskKind kind) {
        return openTask("t.dueAt", kind, Instant.class);
    }

    private Permission acceptanceQueue() {
        return openTask("t.queue", TaskKind.ACCEPTANCE, Permission.class);
    }

    private <T> T openTask(String field, TaskKind kind, Class<T> type) {
        return em.createQuery(
                        "select " + field
                                + " from CaseTask t join CaseFile c on c.id = t.caseId where c.number = :number"
                                + " and t.kind = :kind and t.endedAt is null",
                        type)
                .setParameter("number", number)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    private List<TaskKind> openKinds() {
        return em.createQuery(
                        "select t.kind from CaseTask t join CaseFile c on c.id = t.caseId where c.number = :number and"
                                + " t.endedAt is null",
                        TaskKind.class)
                .setParameter("number", number)
                .getResultList();
    }

    @Test
    void aLevelIsOnlyRaisedUpwardsAndLoweredDownwards() {
        assertThat(story.refusals(
                        "worker1", () -> management.raise(number.value(), version(), TriageLevel.MEDIUM, REASON)))
                .containsExactly(CaseRule.LEVEL_NOT_HIGHER);
        assertThat(story.refusals(
                        "lead1", () -> management.lower(number.value(), version(), TriageLevel.MEDIUM, REASON)))
                .containsExactly(CaseRule.LEVEL_NOT_LOWER);
    }

    @Test
    void aPauseEndsInTheFutureWithinTheLimit() {
        for (LocalDate day : List.of(today, today.plusYears(2))) {
            assertThat(story.refusals("lead1", () -> management.pause(number.value(), version(), REASON, day)))
                    .containsExactly(CaseRule.PAUSE_TOO_LONG);
        }
    }

    /** Not to a reader of one section, who sees that it was. */
    @Test
    void theHistorySaysWhyACaseWasPaused() {
        staff.as("worker1", () -> sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null));
        staff.as("lead1", () -> management.pause(number.value(), version(), REASON, today.plusDays(3)));
        assertThat(reasons("worker1")).containsExactly(REASON);
        assertThat(reasons("lead1")).containsExactly(REASON);
        assertThat(reasons("counsellor1")).isEmpty();
    }

    private List<String> reasons(String reader) {
        return story.as(reader, () -> overview.page(number.value(), true)).entries().stream()
                .map(CaseOverviewQueries.TimelineRow::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aReadableCaseIsNotEndedAsUnreadable() {
        assertThat(story.refusals("director1", () -> management.giveUp(number.value(), version())))
                .containsExactly(CaseRule.STILL_READABLE);
    }

    @Test
    void aPersonHasAtMostOneCase() {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(story.refusals("worker1", () -> cases.openAnother(caseView.person())))
                .containsExactly(CaseRule.OPEN_EPISODE_EXISTS);
    }

    /** A task opened by the system is completed by its own use case and cannot be postponed. */
    @Test
    void onlyTheAssigneeCompletesAManualTask() {
        assertThat(story.refusals(
                        "worker1",
                        () -> tasks.open(new OpenTaskCommand(
                                number.value(), "Gọi lại", today.plusYears(1).plusDays(1), null))))
                .containsExactly(TaskRule.DUE_TOO_FAR);
        staff.as("worker1", () -> tasks.open(new OpenTaskCommand(number.value(), "Gọi lại", today.plusDays(3), null)));
        String own = task("OWN");
        assertThat(story.refusals("lead1", () -> tasks.complete(number.value(), own)))
                .containsExactly(TaskRule.NOT_YOURS);
        staff.as("worker1", () -> tasks.complete(number.value(), own));

        number = story.caseAt(CaseStatus.ASSESSING);
        String assessment = task("ASSESSMENT");
        assertThat(story.refusals("worker1", () -> tasks.complete(number.value(), assessment)))
                .containsExactly(TaskRule.DONE_BY_DOING);
        assertThat(story.refusals(
                        "worker1", () -> tasks.postpone(number.value(), assessment, today.plusDays(3), REASON)))
                .containsExactly(TaskRule.NOT_TO_BE_POSTPONED);
    }

    @Test
    void aUserSavesAtMostEightFilters() {
        List<CaseStatus> statuses = List.of(
                CaseStatus.DRAFT,
                CaseStatus.SCREENING,
                CaseStatus.ACCEPTED,
                CaseStatus.ASSESSING,
                CaseStatus.PLANNING,
                CaseStatus.PLAN_PENDING,
                CaseStatus.ACTIVE,
                CaseStatus.REVIEW);
        staff.as("nurse1", () -> statuses.forEach(status -> filters.save(search(status))));
        staff.as("nurse1", () -> filters.save(search(CaseStatus.REVIEW)));
        assertThat(story.refusals("nurse1", () -> filters.save(search(CaseStatus.PAUSED))))
                .containsExactly(FilterRule.TOO_MANY_FILTERS);
        staff.as(
                "nurse1",
                () -> savedFilters.findOwn().stream().map(SavedFilter::ref).forEach(filters::remove));
    }

    private static CaseSearchCriteria search(CaseStatus status) {
        return new CaseSearchCriteria(null, StatusFilter.of(status), null, null, Due.ANY);
    }

    private List<BusinessRule> reassigned(String colleague) {
        return story.refusals("lead1", () -> management.reassign(number.value(), version(), colleague));
    }

    private int version() {
        return cases.get(number).version();
    }

    private String task(String kind) {
        return (String) em.createNativeQuery("select t.ref from case_task t join case_file f on f.id = t.case_id"
                        + " where f.number = ?1 and t.kind = ?2 and t.ended_at is null")
                .setParameter(1, number.value())
                .setParameter(2, kind)
                .getSingleResult();
    }
}
