package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.closing.FollowUpStatisticsQueries.FollowUpSubject;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.ConsentLapseJob;
import vn.donghanh.note.ContactRule;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Follow-up and reopening after closing against the database: follow-up needs consent, and reopening starts a new episode. */
@ExtendWith(ArquillianExtension.class)
class FollowUpIT {
    @Inject
    Clock clock;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ClosingQueries queries;

    @Inject
    ClosingStatisticsQueries figures;

    @Inject
    FollowUpStatisticsQueries milestones;

    @Inject
    FollowUpService followUps;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    UserTransaction transaction;

    @Inject
    ReopeningService reopenings;

    @Inject
    ConsentService consents;

    @Inject
    ConsentLapseJob lapses;

    @Inject
    NoteQueries notes;

    @Inject
    CaseFixture cases;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClosingScenario closing;

    private CaseNumber number;

    @BeforeEach
    void setUpActiveCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.ACTIVE);
    }

    @Test
    void closingWithoutConsentStartsNoFollowUp() {
        closing.closeCase(number, RecordConsentCommand.Answer.NO);
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
        assertThat(closing.page(number, "director1").current().decision()).isEqualTo(ClosingDecision.CLOSE);
        assertThat(story.refusals("worker1", () -> followUps.record(followUp(closing.today()))))
                .containsExactly(ClosingRule.NOT_AT_THIS_POINT);
    }

    @Test
    void followUpLastsAsLongAsConsentIsInForce() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        assertThat(story.status(number)).isEqualTo(CaseStatus.FOLLOW_UP);
        LocalDate early = closing.today().plusDays(5);
        closing.inDays(5, () -> staff.as("worker1", () -> followUps.record(followUp(early))));
        assertThat(story.as("worker1", () -> queries.followUp(number.value()))
                        .rows()
                        .get(0)
                        .finding())
                .isNotNull();
        closing.inDays(6, () -> assertThat(story.refusals("worker1", () -> followUps.record(followUp(early))))
                .as("the first month is not over")
                .containsExactly(ClosingRule.FOLLOW_UP_NOT_YET));
        assertThat(story.refusals("worker1", () -> followUps.end(number.value(), story.version(number), false, null)))
                .containsExactly(ClosingRule.FOLLOW_UP_NOT_OVER);
        withdraw();
        assertThat(milestones()).as("nothing is due without consent").containsExactly(Milestone.MONTH_1);
        closing.inDays(
                120, () -> assertThat(story.refusals("worker1", () -> followUps.record(followUp(closing.today()))))
                        .containsExactly(ClosingRule.FOLLOW_UP_WITHOUT_CONSENT));
        staff.as("worker1", () -> followUps.end(number.value(), story.version(number), false, null));
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
        assertThat(milestones()).as("nothing is due after the end").containsExactly(Milestone.MONTH_1);
    }

    @Test
    void noPageSaysHowToCallAClientWhoWantsNoContact() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        assertThat(isCallRefused()).isFalse();
        withdraw();
        assertThat(isCallRefused()).isTrue();
        assertThat(story.as("worker1", () -> notes.contact(number.value()))
                        .header()
                        .safeContact()
                        .refused())
                .isTrue();
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES);
        assertThat(isCallRefused()).isFalse();
        assertThat(story.as("worker1", () -> notes.contact(number.value()))
                        .header()
                        .safeContact()
                        .refused())
                .isFalse();
    }

    private boolean isCallRefused() {
        return story.as("worker1", () -> notes.contact(number.value())).channels().stream()
                .anyMatch(channel ->
                        channel.channel() == ContactChannel.CALL && channel.refusal() == ContactRule.CONTACT_REFUSED);
    }

    @Test
    void aClientWhoWantsNoContactHasNoAppointments() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        assertThat(milestones()).containsExactly(Milestone.values());
        staff.as("worker1", () -> followUps.end(number.value(), story.version(number), true, "Em ổn rồi."));
        assertThat(milestones()).isEmpty();
        assertThat(story.as("lead1", () -> queries.followUp(number.value()))
                        .ending()
                        .words())
                .isEqualTo("Em ổn rồi.");
        staff.as("lead1", () -> cases.grant(number, staff.id("nurse1"), AccessGround.TEAM));
        assertThat(story.as("nurse1", () -> queries.followUp(number.value())).ending())
                .as("whoever reads no minutes does not read the client's words")
                .isNull();
    }

    private List<Milestone> milestones() {
        return story.as("worker1", () -> queries.followUp(number.value())).rows().stream()
                .map(FollowUpRow::milestone)
                .toList();
    }

    @Test
    void aFollowUpEndsTheTaskThatBearsItsName() throws Exception {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        assertThat(openTasks())
                .containsExactly(
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_1",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_3",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_6",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_12");
        change("t.due_at = t.due_at + interval 100 day", "t.subject = 'FOLLOW_UP_1'");
        recordEarly();
        assertThat(openTasks())
                .as("put off behind the second, and done")
                .containsExactly(
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_3",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_6",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_12");
    }

    @Test
    void withoutConsentTheOnlyTaskIsToEndTheFollowUp() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        recordEarly();
        assertThat(plannedEntries()).isNotEmpty();
        withdraw();
        assertThat(openTasks()).containsExactly("TaskKind.FOLLOW_UP_END");
        assertThat(plannedEntries()).as("nothing is planned on the timeline").isEmpty();
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES);
        assertThat(openTasks())
                .as("those without a record are due again")
                .containsExactly(
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_3",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_6",
                        "TaskKind.FOLLOW_UP.FOLLOW_UP_12");
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS);
        assertThat(openTasks()).as("asked again, and said no").containsExactly("TaskKind.FOLLOW_UP_END");
        staff.as("worker1", () -> followUps.end(number.value(), story.version(number), false, null));
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void aLateContactIsRecordedUnderItsOwnMonth() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        LocalDate late = closing.today().plusDays(180);
        closing.inDays(180, () -> {
            staff.as("worker1", () -> followUps.record(followUp(late)));
            assertThat(openTasks()).containsExactly("TaskKind.FOLLOW_UP.FOLLOW_UP_12");
            FollowUpView view = story.as("worker1", () -> queries.followUp(number.value()));
            assertThat(view.rows()).extracting(FollowUpRow::missed).containsExactly(true, true, false, false);
            assertThat(view.rows().get(2).finding().heldOn()).isEqualTo(late);
            assertThat(view.nextRow().milestone()).isEqualTo(Milestone.MONTH_12);
        });
    }

    @Test
    void whatWasHeldOnTheLastDayIsRecordedTheNextMorning() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, 2);
        LocalDate last = closing.today().plusDays(2);
        closing.inDays(3, () -> {
            lapses.run();
            FollowUpView view = story.as("worker1", () -> queries.followUp(number.value()));
            assertThat(view.consent()).isFalse();
            assertThat(view.mayRecord()).isTrue();
            assertThat(view.rows()).extracting(FollowUpRow::milestone).containsExactly(Milestone.MONTH_1);
            assertThat(story.refusals("worker1", () -> followUps.record(followUp(last.plusDays(1)))))
                    .containsExactly(ClosingRule.FOLLOW_UP_WITHOUT_CONSENT);
            staff.as("worker1", () -> followUps.record(followUp(last)));
            assertThat(milestones()).containsExactly(Milestone.MONTH_1, Milestone.MONTH_3);
        });
        closing.inDays(9, () -> assertThat(mayRecord()).isTrue());
        closing.inDays(10, () -> assertThat(mayRecord()).isFalse());
    }

    /** How long it is offered is a setting with a basis. */
    @Test
    void timeToRecordIsASetting() throws Exception {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, 2);
        setTimeToRecord(2);
        try {
            closing.inDays(4, () -> assertThat(mayRecord()).isTrue());
            closing.inDays(5, () -> assertThat(mayRecord()).isFalse());
        } finally {
            setTimeToRecord(7);
        }
    }

    private boolean mayRecord() {
        return story.as("worker1", () -> queries.followUp(number.value())).mayRecord();
    }

    private void setTimeToRecord(int days) throws Exception {
        transaction.begin();
        em.createNativeQuery("update legal_deadline set amount = ?1 where code = 'FOLLOW_UP_RECORD'")
                .setParameter(1, days)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void aConsentThatEndsBeforeTheLastFollowUpIsAskedForAgain() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, 300);
        closing.inDays(200, lapses::run);
        assertThat(renewals()).isZero();
        closing.inDays(275, () -> {
            lapses.run();
            assertThat(renewals()).isEqualTo(1);
            assertThat(lapses.run().acted()).isZero();
            closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES);
            assertThat(renewals()).isZero();
            lapses.run();
        });
        assertThat(renewals()).isZero();
    }

    private long renewals() {
        return story.as("worker1", () -> overview.page(number.value(), false)).tasks().stream()
                .filter(task -> task.kind() == TaskKind.CONSENT_RENEW)
                .count();
    }

    @Test
    void aFollowUpThatIsNotRenewedGoesOnToItsDay() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NOT_RENEWED);
        assertThat(openTasks()).hasSize(4).doesNotContain("TaskKind.FOLLOW_UP_END");
        assertThat(plannedEntries()).isNotEmpty();
        recordEarly();
        assertThat(openTasks()).hasSize(3);
        assertThat(story.refusals("worker1", () -> followUps.end(number.value(), story.version(number), false, null)))
                .containsExactly(ClosingRule.FOLLOW_UP_NOT_OVER);
        closing.inDays(
                302,
                () -> staff.as("worker1", () -> followUps.end(number.value(), story.version(number), false, null)));
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void aFollowUpWhoseConsentRanOutIsToBeEnded() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, 2);
        closing.inDays(2, lapses::run);
        assertThat(openTasks()).as("on the last day").hasSize(4).doesNotContain("TaskKind.FOLLOW_UP_END");
        closing.inDays(3, () -> {
            lapses.run();
            assertThat(lapses.run().acted()).as("announced once").isZero();
        });
        assertThat(openTasks()).containsExactly("TaskKind.FOLLOW_UP_END");
        closing.inDays(4, lapses::run);
        assertThat(openTasks()).containsExactly("TaskKind.FOLLOW_UP_END");
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES);
        assertThat(openTasks())
                .as("those without a record are due again")
                .hasSize(4)
                .doesNotContain("TaskKind.FOLLOW_UP_END");
        lapses.run();
        assertThat(openTasks()).hasSize(4).doesNotContain("TaskKind.FOLLOW_UP_END");
    }

    @Test
    void whatIsNotRenewedEndsTheTasksAfterItsDay() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, 2);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NOT_RENEWED);
        closing.inDays(2, lapses::run);
        assertThat(openTasks()).as("on the last day").hasSize(4).doesNotContain("TaskKind.FOLLOW_UP_END");
        closing.inDays(3, () -> {
            lapses.run();
            assertThat(plannedEntries()).isEmpty();
            assertThat(openTasks()).containsExactly("TaskKind.FOLLOW_UP_END");
            staff.as("worker1", () -> followUps.end(number.value(), story.version(number), false, null));
            lapses.run();
        });
        assertThat(openTasks()).as("what has ended is not announced").isEmpty();
    }

    /** Before the form asked, a no was stored beside the consent: it counts. */
    @Test
    void aRefusalStoredBesideAConsentStillCounts() throws Exception {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NOT_RENEWED);
        refuseInstead();
        assertThat(story.as("worker1", () -> queries.followUp(number.value())).consent())
                .isFalse();
        LocalDate today = closing.today();
        assertThat(story.refusals("worker1", () -> followUps.record(followUp(today))))
                .containsExactly(ClosingRule.FOLLOW_UP_WITHOUT_CONSENT);
        assertThat(plannedEntries()).isEmpty();
    }

    private void refuseInstead() throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        """
                        update consent k join case_file c on c.id = k.case_id set k.status = 'REFUSED'
                        where c.number = ?1 and k.scope = 'FOLLOW_UP_AFTER' and k.status = 'NOT_RENEWED'""")
                .setParameter(1, number.value())
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void anEarlierTaskWithoutAMonthEndsByItsDay() throws Exception {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        change("t.subject = null", "t.kind = 'FOLLOW_UP'");
        recordEarly();
        assertThat(openTasks()).hasSize(3).containsOnly("TaskKind.FOLLOW_UP");
    }

    private void recordEarly() {
        LocalDate early = closing.today().plusDays(5);
        closing.inDays(5, () -> staff.as("worker1", () -> followUps.record(followUp(early))));
    }

    /** The names of the follow-ups on the page of the case, earliest due first. */
    private List<String> openTasks() {
        return story.as("worker1", () -> overview.page(number.value(), false)).tasks().stream()
                .filter(task ->
                        Set.of(TaskKind.FOLLOW_UP, TaskKind.FOLLOW_UP_END).contains(task.kind()))
                .map(CaseOverviewQueries.DueTask::labelKey)
                .toList();
    }

    private List<CaseOverviewQueries.TimelineRow> plannedEntries() {
        return story.as("worker1", () -> overview.page(number.value(), false)).entries().stream()
                .filter(row -> row.entry().planned())
                .toList();
    }

    private void change(String column, String condition) throws Exception {
        transaction.begin();
        em.createNativeQuery("update case_task t join case_file c on c.id = t.case_id set " + column
                        + " where c.number = ?1 and " + condition)
                .setParameter(1, number.value())
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void followUpRecordsLivelihoodOrReasonOfMissingAnswer() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        LocalDate early = closing.today().plusDays(5);
        Livelihood halfAsked = new Livelihood(EmploymentType.FARM, null, null, null);
        Livelihood withheld =
                new Livelihood(null, MissingReason.NOT_APPLICABLE, null, MissingReason.WITHHELD_FOR_SAFETY);
        closing.inDays(5, () -> {
            assertThat(story.refusals("worker1", () -> followUps.record(followUp(early, halfAsked))))
                    .containsExactly(ClosingRule.LIVELIHOOD_MISSING);
            staff.as("worker1", () -> followUps.record(followUp(early, withheld)));
        });
        FollowUpTable table =
                story.as("worker1", () -> queries.followUp(number.value())).table();
        assertThat(table.rows().get(1).answers())
                .extracting(FollowUpTable.SubjectAnswer::key)
                .as("not asked at intake, then answered at closing and after a month")
                .startsWith(
                        "closing_table.notAsked",
                        "EmploymentType." + ClosingScenario.WORKING.employment(),
                        "casefile_livelihood.missing.NOT_APPLICABLE",
                        "closing_table.planned");
        staff.as("lead1", () -> cases.grant(number, staff.id("nurse1"), AccessGround.TEAM));
        FollowUpView withoutIncome = story.as("nurse1", () -> queries.followUp(number.value()));
        assertThat(withoutIncome.table())
                .as("counsellors and nurses see no income")
                .isNull();
        assertThat(withoutIncome.intake()).isEqualTo(Livelihood.NOT_ASKED);
    }

    @Test
    void contactWithHealthCareIsSealedAndCountsAllTheSame() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        LocalDate early = closing.today().plusDays(5);
        closing.inDays(5, () -> staff.as("worker1", () -> followUps.record(followUp(early))));
        assertThat(health("worker1")).isEqualTo("HealthContact.NOW_AND_THEN");
        assertThat(health("lead1")).as("a supervisor sees that there is one").isEqualTo("closing_table.healthSealed");
        assertThat(health("director1")).isEqualTo("closing_table.healthSealed");
        staff.as("lead1", () -> cases.grant(number, staff.id("nurse1"), AccessGround.TEAM));
        assertThat(story.as("nurse1", () -> queries.followUp(number.value()))
                        .rows()
                        .get(0)
                        .finding()
                        .healthKey())
                .as("a health officer reads it")
                .isEqualTo("HealthContact.NOW_AND_THEN");

        assertThat(plainAnswers())
                .as("outcomes in plain text")
                .contains("SAFE", "LOAN_ON_TIME", "SELF_RATED")
                .doesNotContain("HEALTH_LINKED");
        CaseId caseId = story.as("worker1", () -> cases.get(number)).id();
        assertThat(figures.findOutcomeResponses(early, AsOf.endOf(early)).stream()
                        .filter(outcomeResponse -> outcomeResponse.caseId().equals(caseId)))
                .singleElement()
                .satisfies(outcomeResponse -> assertThat(outcomeResponse.answers())
                        .containsEntry(ReintegrationOutcome.HEALTH_LINKED, OutcomeAnswer.NOT_MET)
                        .containsEntry(ReintegrationOutcome.SELF_RATED, OutcomeAnswer.UNKNOWN));
        MilestoneResponse response = findResponse(early);
        assertThat(response.milestone()).isEqualTo(Milestone.MONTH_1);
        assertThat(response.reached()).isTrue();
        assertThat(response.answers())
                .hasSize(FollowUpSubject.values().length)
                .containsEntry(FollowUpSubject.HEALTH, OutcomeAnswer.NOT_MET)
                .containsEntry(FollowUpSubject.RATING, OutcomeAnswer.UNKNOWN);
    }

    /** The case's only follow-up, as the figures by milestone read it on a day. */
    private MilestoneResponse findResponse(LocalDate day) {
        CaseId caseId = story.as("worker1", () -> cases.get(number)).id();
        return milestones.findResponses(day.minusDays(1), AsOf.endOf(day)).stream()
                .filter(response -> response.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private String health(String username) {
        return story.as(username, () -> queries.followUp(number.value())).table().rows().stream()
                .filter(row -> row.labelKey().equals("closing_table.health"))
                .map(row -> row.answers().get(2).key())
                .findFirst()
                .orElseThrow();
    }

    private List<String> plainAnswers() {
        List<?> found = em.createNativeQuery(
                        """
                        select o.outcome from donghanh_log.follow_up_outcome o
                        join donghanh_log.follow_up f on f.id = o.follow_up_id
                        join case_file c on c.id = f.case_id where c.number = ?1""")
                .setParameter(1, number.value())
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    @Test
    void unreachedClientCountsWithUnknownOutcomes() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        LocalDate early = closing.today().plusDays(5);
        closing.inDays(
                5,
                () -> staff.as(
                        "worker1",
                        () -> followUps.record(new RecordFollowUpCommand(
                                number.value(),
                                FollowUpResult.NOT_REACHED,
                                early,
                                Map.of(),
                                Livelihood.NOT_ASKED,
                                SelfReport.NOT_ASKED,
                                HealthContactAnswer.NOT_ASKED,
                                null))));

        CaseId caseId = story.as("worker1", () -> cases.get(number)).id();
        List<ClosingStatisticsQueries.OutcomeResponse> asked =
                figures.findOutcomeResponses(closing.today(), AsOf.endOf(early)).stream()
                        .filter(outcomeResponse -> outcomeResponse.caseId().equals(caseId))
                        .toList();

        assertThat(asked)
                .extracting(
                        ClosingStatisticsQueries.OutcomeResponse::on, ClosingStatisticsQueries.OutcomeResponse::reached)
                .containsExactly(tuple(closing.today(), true), tuple(early, false));
        assertThat(asked.get(0).answers()).containsEntry(ReintegrationOutcome.HOUSING_STABLE, OutcomeAnswer.MET);
        assertThat(asked.get(1).answers())
                .containsEntry(ReintegrationOutcome.HOUSING_STABLE, OutcomeAnswer.UNKNOWN)
                .doesNotContainKey(ReintegrationOutcome.LEFT_SEX_WORK);
        MilestoneResponse response = findResponse(early);
        assertThat(response.reached()).isFalse();
        assertThat(response.answers())
                .containsEntry(FollowUpSubject.HOUSING, OutcomeAnswer.UNKNOWN)
                .containsEntry(FollowUpSubject.WORK, OutcomeAnswer.UNKNOWN);
    }

    @Test
    void reopeningStartsNewEpisodeOfTheSameCase() {
        closing.closeCase(number, RecordConsentCommand.Answer.NO);
        assertThat(story.isHidden(
                        "worker1", () -> reopenings.reopen(number.value(), story.version(number), "Cần chỗ ở.")))
                .as("worker may not reopen")
                .isTrue();
        staff.as("lead1", () -> reopenings.reopen(number.value(), story.version(number), "Cần chỗ ở."));
        assertThat(story.status(number)).isEqualTo(CaseStatus.REOPENED);
        ClosingView page = closing.page(number, "worker1");
        assertThat(page.frame().episode()).isEqualTo(2);
        assertThat(page.need()).isEqualTo("Cần chỗ ở.");
        assertThat(page.current()).isNull();
        assertThat(page.earlier()).extracting(ClosingRow::episode).containsExactly(1);
        assertThat(story.refusals("worker1", () -> reopenings.restart(number.value(), story.version(number))))
                .containsExactly(ClosingRule.CONSENT_NEEDED);
        closing.recordConsent(number, ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.YES);
        staff.as("worker1", () -> reopenings.restart(number.value(), story.version(number)));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ASSESSING);
    }

    @Test
    void reopeningDropsTheFollowUps() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        assertThat(openTasks()).hasSize(4);
        staff.as("lead1", () -> reopenings.reopen(number.value(), story.version(number), "Cần chỗ ở."));
        assertThat(openTasks()).isEmpty();
    }

    private void withdraw() {
        String ref = em.createNativeQuery(
                        """
                        select k.ref from consent k join case_file c on c.id = k.case_id
                        where c.number = ?1 and k.scope = 'FOLLOW_UP_AFTER' and k.status = 'GRANTED'""")
                .setParameter(1, number.value())
                .getSingleResult()
                .toString();
        staff.as("worker1", () -> consents.withdraw(number.value(), ref, CentreTime.today(clock)));
    }

    private RecordFollowUpCommand followUp(LocalDate day) {
        return followUp(day, ClosingScenario.WORKING);
    }

    private RecordFollowUpCommand followUp(LocalDate day, Livelihood living) {
        return new RecordFollowUpCommand(
                number.value(),
                FollowUpResult.REACHED,
                day,
                ClosingScenario.ANSWERED,
                living,
                new SelfReport(8, null, DebtSituation.BEHIND, null),
                HealthContactAnswer.of("NOW_AND_THEN"),
                "Vẫn ổn.");
    }

    @Test
    void followUpInTheFutureIsRefused() {
        closing.closeCase(number, RecordConsentCommand.Answer.YES);
        LocalDate tomorrow = closing.today().plusDays(1);
        assertThat(story.refusals("worker1", () -> followUps.record(followUp(tomorrow))))
                .containsExactly(ClosingRule.FOLLOW_UP_IN_FUTURE);
    }
}
