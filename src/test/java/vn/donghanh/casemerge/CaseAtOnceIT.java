package vn.donghanh.casemerge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.counted.CountedCase;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** What two users do with one case in transactions that overlap: nothing of either is lost, and what excludes the other is refused. */
@ExtendWith(ArquillianExtension.class)
class CaseAtOnceIT {
    /** Long enough for a transaction that nothing holds up. */
    private static final long SECONDS = 2;

    private static final long PATIENCE = 30;

    private static final String REASON = "cùng giấy tờ, chị tự nói";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskService ownTasks;

    @Inject
    PersonProfileService profiles;

    @Inject
    CaseMergeService merging;

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    CountedCaseRepository counted;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private String alias;
    private CaseNumber number;

    @BeforeEach
    void openACase() {
        staff.ensureStaff();
        alias = "Chị Mận " + RandomReference.random();
        number = accepted("worker1");
    }

    @Test
    void deadlineOfACaseCountsATaskAddedMeanwhile() throws Exception {
        CaseView view = view();
        transaction.begin();
        staff.as("worker1", () -> taskEnder.endAll(view.id()));
        String first = story.as("worker1", () -> taskOpener.openOwn(view, staff.id("worker1"), inDays(1), "Gọi lại"));
        transaction.commit();

        transaction.begin();
        staff.as("worker1", () -> taskOpener.openOwn(view, staff.id("worker1"), inDays(7), "Hẹn gặp"));
        CompletableFuture<Void> completed = meanwhile("worker1", () -> ownTasks.complete(number.value(), first));
        awaitWhatNothingHoldsUp(completed);
        transaction.commit();
        completed.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(em.createQuery("select c.nextDue from CaseFile c where c.number = :number", Instant.class)
                        .setParameter("number", number)
                        .getSingleResult())
                .isEqualTo(inDays(7));
    }

    @Test
    void profileRecordedMeanwhileIsNotWrittenOver() throws Exception {
        CaseView view = view();
        transaction.begin();
        assertThat(view().id()).isEqualTo(view.id());
        meanwhile(
                        "worker1",
                        () -> profiles.record(
                                number.value(),
                                ProfileAnswers.of(Map.of(ProfileField.SEX, ProfileAnswer.of("FEMALE"))),
                                0))
                .get(PATIENCE, TimeUnit.SECONDS);
        staff.as("worker1", () -> taskOpener.openOwn(view, staff.id("worker1"), clock.instant(), "Gọi ngay"));
        transaction.commit();

        assertThat(em.createQuery("select c.sex from CaseFile c where c.number = :number", CountedSex.class)
                        .setParameter("number", number)
                        .getSingleResult())
                .isEqualTo(CountedSex.FEMALE);
    }

    @Test
    void caseThatAnotherIsJoiningIsNotMergedAway() throws Exception {
        CaseNumber second = accepted("worker2");
        CaseNumber third = accepted("worker1");
        long joining = pairOf(number, second);
        long away = pairOf(second, third);

        transaction.begin();
        staff.as("lead1", () -> merging.merge(joining, second.value(), REASON));
        CompletableFuture<Void> merged = meanwhile("lead1", () -> merging.merge(away, third.value(), REASON));
        awaitWhatNothingHoldsUp(merged);
        transaction.commit();

        assertThatThrownBy(() -> merged.get(PATIENCE, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(story.status(number)).isEqualTo(CaseStatus.MERGED);
        assertThat(story.status(second)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void closedCaseCountsOnWithATaskOpenedMeanwhile() throws Exception {
        number = story.caseAt(CaseStatus.CLOSED);
        CaseView view = view();
        transaction.begin();
        staff.as("worker1", () -> taskEnder.endAll(view.id()));
        transaction.commit();
        assertThat(countsUntil(view)).isEqualTo(CentreTime.today(clock));

        transaction.begin();
        staff.as("worker1", () -> taskOpener.openOwn(view, staff.id("worker1"), inDays(1), "Gọi lại"));
        em.flush();
        counted.mark(List.of(view.id()));
        CompletableFuture<Void> marked = meanwhile("worker2", () -> counted.mark(List.of(view.id())));
        awaitWhatNothingHoldsUp(marked);
        transaction.commit();
        marked.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(countsUntil(view)).isEqualTo(CountedCase.UNFINISHED);
    }

    private LocalDate countsUntil(CaseView view) {
        return em.createQuery("select k.countsUntil from CountedCase k where k.caseId = :id", LocalDate.class)
                .setParameter("id", view.id().value())
                .getSingleResult();
    }

    private CaseNumber accepted(String worker) {
        CaseNumber opened = story.as(worker, () -> cases.open(alias, TriageLevel.MEDIUM));
        staff.as(worker, () -> cases.transition(opened, CaseStep.SCREEN));
        staff.as("lead1", () -> {
            cases.assign(opened, staff.id(worker));
            cases.transition(opened, CaseStep.ACCEPT);
        });
        return opened;
    }

    private CaseView view() {
        return story.as("worker1", () -> cases.get(number));
    }

    private long pairOf(CaseNumber first, CaseNumber other) {
        return story.as("lead1", duplicates::findOpenPairs).stream()
                .filter(pair -> Set.of(pair.first().number(), pair.second().number())
                        .equals(Set.of(first.value(), other.value())))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Instant inDays(int days) {
        return CentreTime.endOf(CentreTime.today(clock).plusDays(days));
    }

    private CompletableFuture<Void> meanwhile(String username, Runnable action) {
        return CompletableFuture.runAsync(() -> staff.as(username, action), task -> new Thread(task).start());
    }

    /** Lets the action end before this transaction, unless it waits for the end of this transaction. */
    private static void awaitWhatNothingHoldsUp(CompletableFuture<Void> action) throws Exception {
        try {
            action.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException heldUp) {
            assertThat(action).isNotDone();
        }
    }
}
