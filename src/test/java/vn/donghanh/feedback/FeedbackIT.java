package vn.donghanh.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.feedback.complaint.AnswerWish;
import vn.donghanh.feedback.complaint.ComplaintAddressee;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.feedback.complaint.ComplaintDraftService;
import vn.donghanh.feedback.complaint.ComplaintFinding;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.feedback.complaint.ComplaintRow;
import vn.donghanh.feedback.complaint.ComplaintRule;
import vn.donghanh.feedback.complaint.ComplaintService;
import vn.donghanh.feedback.complaint.ComplaintStatus;
import vn.donghanh.feedback.complaint.ComplaintSubject;
import vn.donghanh.feedback.complaint.ComplaintView;
import vn.donghanh.feedback.complaint.SaveComplaintDraftCommand;
import vn.donghanh.feedback.complaint.WaitingComplaintQueries;
import vn.donghanh.person.PersonErasureService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.LookupCounter;
import vn.donghanh.worklist.TaskQueries;

/** Tests feedback and complaints in the server: who reads them, who never does, and what the case worker can see. */
@ExtendWith(ArquillianExtension.class)
class FeedbackIT {
    private static final String STORY = "Hẹn hai lần đều không đến, lời kể riêng.";
    private static final PageRequest PAGE = new PageRequest(0, 100, "", false);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    FeedbackService service;

    @Inject
    FeedbackQueries queries;

    @Inject
    OpenHandoverQueries handovers;

    @Inject
    ComplaintService complaints;

    @Inject
    ComplaintQueries complaintQueries;

    @Inject
    WaitingComplaintQueries waiting;

    @Inject
    ComplaintDraftService drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    TaskQueries work;

    @Inject
    CaseAccessHistoryQueries history;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseManagementService management;

    @Inject
    DelegationService delegations;

    @Inject
    PersonErasureService erasure;

    @Inject
    UserTransaction transaction;

    @Inject
    LookupCounter looks;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void clientWritesAloneAndTheWorkerLearnsNothing() {
        String silent = handOver();
        service.submitOwn(silent, new SubmitFeedbackCommand(Map.of(), null, null));
        List<String> seenOfSilence = seenByWorker();
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        String firstNumber = number;
        number = other;
        String writing = handOver();
        assertThat(handovers.isOpen(writing, staff.id("worker1"))).isTrue();
        assertThat(handovers.isOpen(writing, staff.id("worker2"))).isFalse();
        assertThat(handovers.isOpen(writing, null)).isFalse();
        service.submitOwn(
                writing,
                new SubmitFeedbackCommand(
                        Map.of(FeedbackArea.OVERALL, new FeedbackRating(Satisfaction.DISSATISFIED, null)),
                        "Buồn.",
                        content(ComplaintSubject.CASE_WORKER, ComplaintAddressee.SUPERVISOR)));
        assertThat(seenByWorker()).isEqualTo(seenOfSilence);
        assertThat(handovers.isOpen(writing, staff.id("worker1"))).isFalse();
        assertNotFound(() -> service.submitOwn(writing, new SubmitFeedbackCommand(Map.of(), null, null)));
        ComplaintView read = story.as("lead1", () -> complaintQueries.get(latest("lead1")));
        assertThat(read.number()).isEqualTo(other);
        assertThat(read.account()).isEqualTo(STORY);
        assertThat(read.ownWords()).isTrue();
        assertThat(read.dueBasis()).isNotBlank();
        assertThat(story.as("lead1", () -> queries.list(PAGE)).rows())
                .filteredOn(row -> row.number().equals(other))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words()).isEqualTo("Buồn.");
                    assertThat(row.ownWords()).isTrue();
                });
        assertThat(story.as("lead1", () -> queries.list(PAGE)).rows())
                .noneMatch(row -> row.number().equals(firstNumber));
    }

    @Test
    void interruptedWordsAreKeptForTheirRecorderOnly() {
        String token = RandomReference.random();
        SaveComplaintDraftCommand draft = new SaveComplaintDraftCommand(number.toLowerCase(Locale.ROOT), STORY, token);
        staff.as("duty1", () -> drafts.save(draft));
        assertThat(story.as("duty1", () -> complaintQueries.form()).draft().text())
                .isEqualTo(STORY);
        assertThat(story.as("nurse1", () -> complaintQueries.form()).draft()).isNull();
        assertThat(story.as("duty1", () -> work.worklist().drafts()))
                .filteredOn(row -> row.page().equals("/feedback/record"))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isNull());
        assertThat(seenByWorker()).isEmpty();
        assertThat(count("select count(*) from complaint_draft d join case_file c on c.person_ref = d.person_ref"
                        + " where c.number = ?1"))
                .isEqualTo(1);
        staff.as("worker1", () -> assertNotFound(() -> drafts.save(draft)));
        story.as(
                "duty1",
                () -> forms.once(
                        token,
                        () -> service.record(
                                number,
                                new SubmitFeedbackCommand(
                                        Map.of(),
                                        null,
                                        content(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR)))));
        assertThat(story.as("duty1", () -> complaintQueries.form()).draft()).isNull();
        staff.as("duty1", () -> assertRefused(CaseRule.FORM_SENT_ALREADY, () -> drafts.save(draft)));
        staff.as("duty1", () -> {
            drafts.save(new SaveComplaintDraftCommand("không nhớ mã", STORY, RandomReference.random()));
            drafts.discard();
        });
        assertThat(story.as("duty1", () -> complaintQueries.form()).draft()).isNull();
    }

    @Test
    void workerAndOthersReadNoComplaint() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        for (String other :
                List.of("worker1", "worker2", "duty1", "counsellor1", "nurse1", "lead2", "director1", "dpo1")) {
            staff.as(other, () -> assertNotFound(() -> complaintQueries.get(ref)));
            staff.as(other, () -> assertNotFound(() -> complaints.begin(ref)));
            staff.as(other, () -> assertThat(waiting.findMostUrgent())
                    .noneMatch(row -> row.ref().equals(ref)));
        }
        for (String other : List.of("worker1", "duty1", "director1")) {
            staff.as(other, () -> assertNotFound(() -> queries.list(PAGE)));
        }
        assertThat(story.as("lead2", () -> queries.list(PAGE)).rows())
                .noneMatch(row -> row.number().equals(number));
        staff.as("worker1", () -> assertNotFound(() -> record("worker1", ComplaintSubject.SERVICE, null, null)));
        staff.as("worker3", () -> assertNotFound(() -> service.handOver(number)));
    }

    @Test
    void complaintIsAnsweredAndTheDeadlinesRun() {
        record("duty1", ComplaintSubject.CASE_WORKER, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        int before = story.as("lead1", () -> waiting.count());
        staff.as("lead1", () -> complaints.begin(ref));
        assertThat(row(ref).status()).isEqualTo(ComplaintStatus.BEING_LOOKED_AT);
        assertThat(story.refusals("lead1", () -> complaints.answer(ref, null, null)))
                .containsExactly(ComplaintRule.FINDING_MISSING, ComplaintRule.ANSWER_MISSING);
        staff.as("lead1", () -> complaints.answer(ref, ComplaintFinding.JUSTIFIED, "Xin lỗi."));
        assertThat(story.as("lead1", () -> complaintQueries.get(ref)).answer()).isEqualTo("Xin lỗi.");
        time.runAt(clock.instant().plus(Duration.ofDays(30)), () -> assertThat(row(ref).late())
                .isTrue());
        staff.as("lead1", () -> complaints.inform(ref));
        assertThat(row(ref).dueAt()).isNull();
        assertThat(story.as("lead1", () -> waiting.count())).isEqualTo(before - 1);
        assertThat(story.as("lead1", () -> complaintQueries.get(ref)).transitions())
                .hasSize(4);
    }

    @Test
    void supervisorNeverReadsAComplaintAboutThemselves() {
        record("duty1", ComplaintSubject.SUPERVISOR, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("director1");
        int counted = story.as("lead1", () -> waiting.count());
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        record("duty1", ComplaintSubject.OTHER_STAFF, ComplaintAddressee.SUPERVISOR, "lead1");
        assertThat(latest("director1")).isNotEqualTo(ref);
        assertThat(story.as("lead1", () -> waiting.count())).isEqualTo(counted);
        staff.as(
                "director1",
                () -> delegations.grant(
                        staff.id("lead1"),
                        CentreTime.today(clock),
                        CentreTime.today(clock).plusDays(3),
                        "Trưởng phòng",
                        "12/QĐ"));
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        assertThat(story.as("lead1", () -> waiting.count())).isEqualTo(counted);
    }

    @Test
    void delegateDoesNotReadComplaintsToTheDirector() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, null);
        String ref = latest("director1");
        staff.as(
                "director1",
                () -> delegations.grant(
                        staff.id("lead2"),
                        CentreTime.today(clock),
                        CentreTime.today(clock).plusDays(3),
                        "Trưởng phòng",
                        "13/QĐ"));
        staff.as("lead2", () -> assertNotFound(() -> complaintQueries.get(ref)));
    }

    @Test
    void readerWhoTurnsOutToBeConcernedLosesTheComplaint() {
        record("counsellor1", ComplaintSubject.OTHER_STAFF, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        staff.as("lead1", () -> {
            assertRefused(ComplaintRule.STAFF_MISSING, () -> complaints.addParty(ref, null));
            complaints.addParty(ref, "lead1");
        });
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        assertThat(story.as("director1", () -> complaintQueries.get(ref)).parties())
                .hasSize(1);
    }

    @Test
    void conflictOfInterestInTheCaseHoldsForItsComplaints() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        staff.as("lead1", () -> management.block(number, "lead1", "Cùng thôn với thân chủ."));
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        staff.as("lead1", () -> assertThat(waiting.findMostUrgent())
                .noneMatch(row -> row.ref().equals(ref)));
    }

    @Test
    void complaintAboutTheDirectorIsForwarded() {
        record("duty1", ComplaintSubject.DIRECTOR, ComplaintAddressee.DIRECTOR, null);
        String ref = latest("lead1");
        staff.as("director1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        staff.as("lead1", () -> {
            assertRefused(ComplaintRule.ONLY_FORWARD, () -> complaints.begin(ref));
            complaints.forward(ref);
        });
        assertThat(row(ref).status()).isEqualTo(ComplaintStatus.FORWARDED);
    }

    @Test
    void complaintNamingTheDirectorIsReadByTheSupervisor() {
        record("duty1", ComplaintSubject.OTHER_STAFF, ComplaintAddressee.DIRECTOR, "director1");
        String ref = latest("lead1");
        staff.as("director1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        staff.as("lead1", () -> complaints.forward(ref));
        assertThat(row(ref).status()).isEqualTo(ComplaintStatus.FORWARDED);
    }

    @Test
    void complaintIsNotPassedOnToADirectorWhomItConcerns() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        staff.as("lead1", () -> {
            assertThat(complaintQueries.get(ref).may("FORWARD_TO_DIRECTOR")).isTrue();
            complaints.addParty(ref, "director1");
        });
        staff.as("lead1", () -> {
            assertThat(complaintQueries.get(ref).may("FORWARD_TO_DIRECTOR")).isFalse();
            assertRefused(ComplaintRule.NO_DIRECTOR_TO_READ, () -> complaints.forwardToDirector(ref));
        });
    }

    @Test
    void complaintThatNobodyCouldReadIsRefused() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        staff.as("lead1", () -> {
            complaints.addParty(ref, "director1");
            assertRefused(ComplaintRule.NOBODY_TO_READ, () -> complaints.addParty(ref, "lead1"));
        });
        staff.as("lead1", () -> complaints.begin(ref));
    }

    @Test
    void supervisorPassesOnAndTheClientWithdraws() {
        record("duty1", ComplaintSubject.PARTNER, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        staff.as("lead1", () -> complaints.forwardToDirector(ref));
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        staff.as("director1", () -> complaints.withdraw(ref));
        assertThat(story.as("director1", () -> complaintQueries.get(ref)).row().status())
                .isEqualTo(ComplaintStatus.WITHDRAWN);
    }

    @Test
    void recorderNeedsNoAccessAndLearnsNothing() {
        staff.as("duty1", () -> {
            assertRefused(
                    FeedbackRule.NUMBER_NOT_FOUND,
                    () -> service.record(CaseNumber.random().value(), rating()));
            assertRefused(FeedbackRule.NUMBER_MISSING, () -> service.record(null, rating()));
            assertThat(refused(number)).isEqualTo(refused(CaseNumber.random().value()));
            assertRefused(
                    FeedbackRule.NOTHING_TO_RECORD,
                    () -> service.record(number, new SubmitFeedbackCommand(Map.of(), null, null)));
            assertThat(refused("CG-1")).contains(FeedbackRule.NUMBER_NOT_FOUND, FeedbackRule.NOTHING_TO_RECORD);
        });
        staff.as("lead1", () -> management.block(number, "duty1", "Người quen."));
        staff.as("duty1", () -> {
            assertRefused(FeedbackRule.NUMBER_NOT_FOUND, () -> service.record(number, rating()));
            assertThat(refused(number)).containsExactly(FeedbackRule.NOTHING_TO_RECORD);
        });
        staff.as("counsellor1", () -> service.record(number, rating()));
        assertThat(story.as("lead1", () -> queries.list(PAGE)).rows())
                .filteredOn(row -> row.number().equals(number))
                .singleElement()
                .satisfies(row -> assertThat(row.ratings())
                        .containsEntry(FeedbackArea.HEALTH, new FeedbackRating(null, MissingReason.REFUSED)));
        staff.as(
                "lead1",
                () -> assertRefused(
                        ComplaintRule.RECORDER_CONCERNED,
                        () -> service.record(
                                number,
                                new SubmitFeedbackCommand(
                                        Map.of(),
                                        null,
                                        content(ComplaintSubject.SUPERVISOR, ComplaintAddressee.DIRECTOR)))));
    }

    /** What is answered when nothing but a number was filled in. */
    private List<BusinessRule> refused(String typed) {
        return catchThrowableOfType(
                        RuleViolationException.class,
                        () -> service.record(typed, new SubmitFeedbackCommand(Map.of(), null, null)))
                .allViolations()
                .stream()
                .map(RuleViolationException::rule)
                .toList();
    }

    @Test
    void complaintWithoutACaseGoesToTheDirector() {
        staff.as(
                "duty1",
                () -> service.record(
                        null,
                        new SubmitFeedbackCommand(
                                Map.of(), null, content(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR))));
        ComplaintView read = story.as("director1", () -> complaintQueries.get(latest("director1")));
        assertThat(read.number()).isNull();
        assertThat(read.account()).isEqualTo(STORY);
    }

    @Test
    void erasedClientLeavesNoWords() throws Exception {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        String ref = latest("lead1");
        handOver();
        PersonRef person = story.as("worker1", () -> cases.get(caseNumber).person());
        transaction.begin();
        erasure.erase(person);
        transaction.commit();
        ComplaintView read = story.as("director1", () -> complaintQueries.get(ref));
        assertThat(read.account()).isNull();
        assertThat(read.number()).isNull();
        staff.as("lead1", () -> assertNotFound(() -> complaintQueries.get(ref)));
        assertThat(
                        count(
                                "select count(*) from feedback_handover h join case_file f on f.id = h.case_id where f.number = ?1"))
                .isZero();
    }

    @Test
    void wordsAreEncryptedAndTheLogTellsNoKind() {
        String ref = story.as(
                "duty1",
                () -> service.record(
                        number,
                        new SubmitFeedbackCommand(
                                Map.of(), "Buồn.", content(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR))));
        byte[] sealed = (byte[]) em.createNativeQuery("select account_sealed from complaint order by id desc limit 1")
                .getSingleResult();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Hẹn");
        byte[] words = (byte[]) em.createNativeQuery("select words_sealed from donghanh_log.feedback where ref = ?1")
                .setParameter(1, ref)
                .getSingleResult();
        assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("Buồn");
        handOver();
        assertThat(history("worker1")).noneMatch(action -> action.startsWith("complaint."));
        assertThat(history("worker1")).doesNotContain("feedback.record", "feedback.submit-own");
    }

    @Test
    void manyComplaintsNeedNoMoreStatements() {
        record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
        looks.add(
                "complaints", "lead1", () -> complaintQueries.list(PAGE).rows().size());
        looks.add("feedback", "lead1", () -> queries.list(PAGE).rows().size());
        Map<String, LookupCounter.Cost> few = looks.costs();
        for (int more = 0; more < 6; more++) {
            record("duty1", ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, null);
            staff.as("counsellor1", () -> service.record(number, rating()));
        }
        LookupCounter.assertConstant(few, looks.costs(), "complaints", "feedback");
    }

    private String handOver() {
        return story.as("worker1", () -> service.handOver(number));
    }

    /** What the worker sees of the case: its timeline and the actions of its access history. */
    private List<String> seenByWorker() {
        List<String> seen = new ArrayList<>(history("worker1"));
        story.as("worker1", () -> overview.page(number, true)).entries().stream()
                .map(row -> row.entry().key())
                .filter(key -> key.startsWith("feedback."))
                .forEach(seen::add);
        return seen.stream()
                .filter(action -> action.startsWith("feedback.") || action.startsWith("complaint."))
                .toList();
    }

    private List<String> history(String username) {
        return story.as(username, () -> history.page(number, true, PAGE)).rows().stream()
                .map(row -> row.access().action())
                .toList();
    }

    private void record(
            String username,
            ComplaintSubject subject,
            @Nullable ComplaintAddressee wished,
            @Nullable String concerned) {
        staff.as(
                username,
                () -> service.record(
                        number,
                        new SubmitFeedbackCommand(
                                Map.of(),
                                null,
                                new ComplaintContent(
                                        subject, wished, concerned, STORY, AnswerWish.BY_ADDRESSEE, null))));
    }

    private static ComplaintContent content(ComplaintSubject subject, ComplaintAddressee wished) {
        return new ComplaintContent(subject, wished, null, STORY, AnswerWish.NONE, null);
    }

    private static SubmitFeedbackCommand rating() {
        return new SubmitFeedbackCommand(
                Map.of(FeedbackArea.HEALTH, new FeedbackRating(null, MissingReason.REFUSED)), null, null);
    }

    private ComplaintRow row(String ref) {
        return story.as("lead1", () -> complaintQueries.get(ref)).row();
    }

    /** The complaint recorded last, which this member of staff must be able to read. */
    private String latest(String username) {
        String ref = (String) em.createNativeQuery("select ref from complaint order by id desc limit 1")
                .getSingleResult();
        assertThat(story.as(username, () -> complaintQueries.get(ref)).row().ref())
                .isEqualTo(ref);
        return ref;
    }

    private long count(String sql) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, number).getSingleResult()).longValue();
    }
}
