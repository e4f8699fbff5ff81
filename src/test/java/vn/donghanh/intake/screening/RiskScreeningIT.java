package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.intake.ScreeningQueries;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.LookupCounter;
import vn.donghanh.testing.RiskRecords;

/** Tests the series of screenings in the server: what stands, who ends a flag, level and deadlines, and its readers. */
@ExtendWith(ArquillianExtension.class)
class RiskScreeningIT {
    private static final String WORDS = "Thân chủ đã đổi chỗ ở, lời riêng.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    IntakeService intake;

    @Inject
    ScreeningService reception;

    @Inject
    ScreeningQueries receptionPage;

    @Inject
    RiskScreeningService service;

    @Inject
    RiskScreeningQueries queries;

    @Inject
    IncidentService incidents;

    @Inject
    CaseManagementService management;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    LookupCounter looks;

    @Inject
    CaseDraftService drafts;

    @Inject
    FieldEncryption encryption;

    @Inject
    UserTransaction transaction;

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

    @Test
    void receptionIsTheFirstScreeningAndIsCompletedThere() {
        number = received(Set.of());
        saveAtReception(Set.of(), answers(ItemAnswer.PARTLY, 6));
        saveAtReception(Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.PARTLY, 10));
        ScreeningSeriesView seen = series("worker1");
        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.occasion()).isEqualTo(ScreeningOccasion.INTAKE);
            assertThat(row.version()).isEqualTo(3);
            assertThat(row.mayCorrect()).isFalse();
        });
        assertThat(seen.standingFlags())
                .extracting(ScreeningSeriesView.StandingFlagRow::flag)
                .containsExactly(CriticalFlag.C_HELD);
        record(ScreeningOccasion.REQUEST, Set.of(), answers(ItemAnswer.NO, 10));
        assertRefused(
                IntakeRule.SCREENED_AGAIN,
                () -> saveAtReception(Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.NO, 10)));
        ScreeningQueries.PageView page = story.as("worker1", () -> receptionPage.page(number));
        assertThat(page.mayAnswer()).isFalse();
        assertThat(page.answers().answer(TriageItem.R_DEBT)).isEqualTo(ItemAnswer.PARTLY);
        assertThat(page.screening().flags())
                .as("what a later screening omits stands")
                .containsExactly(CriticalFlag.C_HELD);
        assertThat(page.screening().answer(TriageItem.R_DEBT)).isEqualTo(ItemAnswer.NO);
    }

    @Test
    void newScreeningStandsBesideTheLastAndRaisesTheLevel() {
        String first = record(ScreeningOccasion.REVIEW, Set.of(), answers(ItemAnswer.NO, 10));
        assertThat(level()).as("a provisional level is confirmed").isEqualTo(TriageLevel.LOW);
        Map<TriageItem, ItemAnswer> worse = answers(ItemAnswer.CLEARLY, 6);
        worse.put(TriageItem.R_POVERTY, ItemAnswer.REFUSED);
        String second = record(ScreeningOccasion.INCIDENT, Set.of(), worse);
        assertThat(level()).as("screening raises, never lowers").isEqualTo(TriageLevel.HIGH);
        ScreeningSeriesView seen = series("worker1");
        assertThat(seen.rows()).extracting(ScreeningSeriesView.Row::ref).containsExactly(second, first);
        assertThat(seen.shown().comparison().worse()).isEqualTo(6);
        assertThat(seen.shown().before().ref()).isEqualTo(first);
        assertThat(seen.shown().words()).isEqualTo(WORDS);
        assertThat(story.as("worker1", () -> queries.series(number, first))
                        .shown()
                        .before())
                .isNull();
        record(ScreeningOccasion.REQUEST, Set.of(), answers(ItemAnswer.NO, 10));
        assertThat(level()).isEqualTo(TriageLevel.HIGH);
        assertThat(series("worker1").isAboveScore()).isTrue();
    }

    @Test
    void interruptedWordsAreKeptUntilTheScreeningIsRecorded() {
        keepDraft(WORDS);
        assertThat(story.as("worker1", () -> queries.form(number, null)).draft().text())
                .isEqualTo(WORDS);
        record(ScreeningOccasion.REQUEST, Set.of(), answers(ItemAnswer.NO, 10));
        assertThat(story.as("worker1", () -> queries.form(number, null)).draft())
                .isNull();
    }

    /** Leaving a field saves the draft, and the press that follows sends the form. */
    @Test
    void draftThatIsSavedMeanwhileStopsNoScreening() throws Exception {
        keepDraft("một");
        transaction.begin();
        assertThat(story.as("worker1", () -> queries.form(number, null)).draft().text())
                .isEqualTo("một");
        CompletableFuture.runAsync(() -> keepDraft("một, hai")).get(30, TimeUnit.SECONDS);
        record(ScreeningOccasion.REQUEST, Set.of(), answers(ItemAnswer.NO, 10));
        transaction.commit();
        assertThat(story.as("worker1", () -> queries.form(number, null)).draft())
                .isNull();
    }

    private void keepDraft(String words) {
        staff.as(
                "worker1",
                () -> drafts.save(
                        new SaveCaseDraftCommand(number, CaseDraftForm.SCREENING, words, RandomReference.random())));
    }

    @Test
    void supervisorEndsAFlagAtHighLevelAndTheLevelStays() {
        record(ScreeningOccasion.REVIEW, Set.of(CriticalFlag.C_KILL), answers(ItemAnswer.NO, 10));
        assertThat(level()).isEqualTo(TriageLevel.CRITICAL);
        assertThat(tasks("worker1")).contains(TaskKind.TELL_DIRECTOR);
        assertRefused(
                ScreeningRule.SUPERVISOR_ENDS,
                () -> staff.as("worker1", () -> endFlag(CriticalFlag.C_KILL, "Hết rồi.")));
        assertThat(story.refusals("lead1", () -> service.endFlag(number, null, null, " ")))
                .containsExactly(ScreeningRule.FLAG_MISSING, ScreeningRule.REASON_MISSING);
        assertRefused(
                ScreeningRule.FLAG_NOT_STANDING,
                () -> staff.as("lead1", () -> endFlag(CriticalFlag.C_HELD, "Hết rồi.")));
        staff.as("lead1", () -> endFlag(CriticalFlag.C_KILL, "Người kia đã bị tạm giữ."));
        ScreeningSeriesView seen = series("worker1");
        assertThat(seen.standingFlags()).isEmpty();
        assertThat(seen.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.flag()).isEqualTo(CriticalFlag.C_KILL);
            assertThat(ended.reason()).isEqualTo("Người kia đã bị tạm giữ.");
            assertThat(ended.by()).isNotBlank();
        });
        assertThat(level()).isEqualTo(TriageLevel.CRITICAL);
        assertThat(seen.isAboveScore()).isTrue();
    }

    @Test
    void flagRaisedAgainSinceThePageWasOpenedStands() {
        record(ScreeningOccasion.REVIEW, Set.of(CriticalFlag.C_KILL), answers(ItemAnswer.NO, 10));
        Instant shown = series("lead1").raisedAt(CriticalFlag.C_KILL);
        record(ScreeningOccasion.INCIDENT, Set.of(CriticalFlag.C_KILL), answers(ItemAnswer.NO, 10));
        staff.as(
                "lead1",
                () -> assertRefused(
                        StalePageRule.CHANGED_MEANWHILE,
                        () -> service.endFlag(number, CriticalFlag.C_KILL, shown, "Người kia đã bị tạm giữ.")));
        ScreeningSeriesView seen = series("lead1");
        assertThat(seen.ended()).isEmpty();
        assertThat(seen.raisedAt(CriticalFlag.C_KILL)).isAfter(shown).isEqualTo(seen.lastRaisedAt());
        staff.as("lead1", () -> endFlag(CriticalFlag.C_KILL, "Đã hỏi lại hôm nay."));
        assertThat(series("lead1").standingFlags()).isEmpty();
    }

    /** Ends a flag as the page shows it now. */
    private void endFlag(CriticalFlag flag, String reason) {
        service.endFlag(number, flag, queries.series(number, null).raisedAt(flag), reason);
    }

    @Test
    void workerEndsAFlagBelowHighLevel() {
        record(ScreeningOccasion.REVIEW, Set.of(CriticalFlag.C_NOWHERE), answers(ItemAnswer.NO, 10));
        staff.as(
                "lead1",
                () -> management.lower(
                        number, story.version(caseNumber), TriageLevel.MEDIUM, "Có chỗ ở chắc chắn, xem lại sau."));
        assertThat(series("worker1").standingFlags()).hasSize(1);
        staff.as("worker1", () -> endFlag(CriticalFlag.C_NOWHERE, "Đã thuê được phòng."));
        assertThat(series("worker1").standingFlags()).isEmpty();
        record(ScreeningOccasion.INCIDENT, Set.of(CriticalFlag.C_NOWHERE), answers(ItemAnswer.NO, 10));
        assertThat(level()).as("raised again, it counts again").isEqualTo(TriageLevel.CRITICAL);
    }

    @Test
    void laterExposureStartsCareButNotTwiceAfterAnIncident() {
        record(ScreeningOccasion.OTHER, Set.of(CriticalFlag.C_RAPE72), Map.of());
        assertThat(allTasks()).contains("SPECIALIST_EXAM_72H", "SPECIALIST_EXAM_120H");
        number = story.caseAt(CaseStatus.ACTIVE).value();
        record(ScreeningOccasion.INCIDENT, Set.of(CriticalFlag.C_RAPE72), Map.of());
        assertThat(allTasks()).doesNotContain("SPECIALIST_EXAM_72H").contains("TELL_DIRECTOR");
    }

    @Test
    void correctionIsOneMoreVersionAndKeepsTheFlags() {
        String ref = record(ScreeningOccasion.REVIEW, Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.NO, 10));
        assertRefused(ScreeningRule.FLAG_STAYS, () -> correct(ref, 1, Set.of(), answers(ItemAnswer.PARTLY, 10)));
        correct(ref, 1, Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.PARTLY, 10));
        assertRefused(
                ScreeningRule.CORRECTED_MEANWHILE,
                () -> correct(ref, 1, Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.NO, 10)));
        assertThat(series("worker1").rows()).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo(2);
            assertThat(row.score().sum()).isEqualTo(10);
        });
        staff.as("worker1", () -> assertNotFound(() -> queries.form(number, RandomReference.random())));
        assertThat(story.as("worker1", () -> queries.form(number, ref))
                        .corrected()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void incidentAndReviewCallForAScreening() {
        staff.as("worker1", () -> incidents.record(RiskRecords.incident(caseNumber)));
        assertThat(tasks("worker1")).contains(TaskKind.RISK_SCREENING);
        assertThat(series("worker1").due()).isAfter(clock.instant());
        record(ScreeningOccasion.INCIDENT, Set.of(), answers(ItemAnswer.NO, 10));
        assertThat(tasks("worker1")).doesNotContain(TaskKind.RISK_SCREENING);
        assertThat(series("worker1").due()).isNull();
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.BEGIN_REVIEW));
        assertThat(tasks("worker1")).contains(TaskKind.RISK_SCREENING);
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.FINISH_REVIEW));
        assertThat(tasks("worker1")).doesNotContain(TaskKind.RISK_SCREENING);
    }

    @Test
    void seriesIsReadByReadersOfTheWholeCase() {
        String ref = record(ScreeningOccasion.REVIEW, Set.of(), answers(ItemAnswer.NO, 10));
        for (String other : List.of("worker3", "counsellor1", "nurse1", "lead2", "duty1")) {
            staff.as(other, () -> assertNotFound(() -> queries.series(number, null)));
        }
        staff.as("worker3", () -> assertNotFound(() -> queries.form(number, null)));
        staff.as(
                "worker3",
                () -> assertNotFound(() -> service.record(
                        command(null, 0, ScreeningOccasion.OTHER, Set.of(), answers(ItemAnswer.NO, 10)))));
        String otherCase = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> assertNotFound(() -> queries.series(otherCase, ref)));
        assertThat(series("lead1").mayEndFlags()).isTrue();
        ScreeningSeriesView director = series("director1");
        assertThat(director.shown().words()).as("no free text without names").isNull();
        assertThat(director.mayScreen()).isFalse();
        staff.as("director1", () -> assertThatThrownBy(() -> queries.form(number, null))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void endedCaseIsNotScreened() {
        number = story.caseAt(CaseStatus.CLOSED).value();
        staff.as(
                "lead1",
                () -> cases.grant(CaseNumber.parse(number).orElseThrow(), staff.id("worker1"), AccessGround.TEAM));
        assertRefused(
                ScreeningRule.CASE_ENDED, () -> record(ScreeningOccasion.OTHER, Set.of(), answers(ItemAnswer.NO, 10)));
        staff.as("worker1", () -> assertRefused(ScreeningRule.CASE_ENDED, () -> queries.form(number, null)));
        assertThat(series("worker1").mayScreen()).isFalse();
    }

    @Test
    void screeningOfAnEarlierReceptionIsTheFirst() throws Exception {
        CaseView caseView = story.as("worker1", () -> cases.get(caseNumber));
        String ref = RandomReference.random();
        transaction.begin();
        byte[] sheet = encryption.seal(
                KeyPurpose.NOTES,
                new EncryptedCell(caseView.person(), "reception", "screen", ref),
                "C_HELD;R_DEBT=CLEARLY");
        em.createNativeQuery(
                        "insert into reception (ref, case_id, arrived_at, screen_sealed, version) values (?1, ?2, now(6), ?3, 0)")
                .setParameter(1, ref)
                .setParameter(2, caseView.id().value())
                .setParameter(3, sheet)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into donghanh_log.risk_screening
                            (ref, screening_ref, version_number, case_id, episode, screened_on, occasion, recorded_at, staff_id)
                        values (?1, ?1, 1, ?2, 1, current_date, 'INTAKE', now(6), ?3)""")
                .setParameter(1, ref)
                .setParameter(2, caseView.id().value())
                .setParameter(3, staff.id("worker1").value())
                .executeUpdate();
        transaction.commit();
        ScreeningSeriesView seen = series("worker1");
        assertThat(seen.standingFlags())
                .extracting(ScreeningSeriesView.StandingFlagRow::flag)
                .containsExactly(CriticalFlag.C_HELD);
        assertThat(seen.shown().answers().answer(TriageItem.R_DEBT)).isEqualTo(ItemAnswer.CLEARLY);
        saveAtReception(Set.of(CriticalFlag.C_HELD), answers(ItemAnswer.NO, 10));
        assertThat(series("worker1").rows()).singleElement().satisfies(row -> assertThat(row.version())
                .isEqualTo(2));
    }

    @Test
    void answersAndReasonsAreEncryptedInTheDatabase() {
        String ref = record(ScreeningOccasion.REVIEW, Set.of(CriticalFlag.C_KILL), answers(ItemAnswer.NO, 10));
        staff.as("lead1", () -> endFlag(CriticalFlag.C_KILL, WORDS));
        for (String query : List.of(
                "select answers_sealed from donghanh_log.risk_screening where ref = '" + ref + "'",
                "select content_sealed from donghanh_log.risk_flag_ending where case_id = (select id from case_file where number = '"
                        + number + "')")) {
            byte[] sealed = (byte[]) em.createNativeQuery(query).getSingleResult();
            assertThat(new String(sealed, StandardCharsets.UTF_8))
                    .doesNotContain("C_KILL")
                    .doesNotContain(WORDS)
                    .doesNotContain("flag");
        }
    }

    @Test
    void manyScreeningsNeedNoMoreStatements() {
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        look("few ", number);
        look("many ", other.value());
        record(ScreeningOccasion.REVIEW, Set.of(), answers(ItemAnswer.NO, 10));
        number = other.value();
        for (int more = 0; more < 5; more++) {
            record(ScreeningOccasion.REVIEW, Set.of(), answers(ItemAnswer.NO, 10));
        }
        Map<String, LookupCounter.Cost> few = new TreeMap<>();
        Map<String, LookupCounter.Cost> many = new TreeMap<>();
        looks.costs().forEach((name, cost) -> (name.startsWith("few ") ? few : many)
                .put(name.replaceFirst("^\\w+ ", ""), cost));
        LookupCounter.assertConstant(few, many, "series", "overview");
    }

    private void look(String size, String of) {
        looks.add(size + "series", "worker1", () -> queries.series(of, null)
                .rows()
                .size());
        looks.add(size + "overview", "worker1", () -> overview.page(of, true)
                .entries()
                .size());
    }

    private ScreeningSeriesView series(String username) {
        return story.as(username, () -> queries.series(number, null));
    }

    private TriageLevel level() {
        return series("lead1").header().level();
    }

    private List<TaskKind> tasks(String username) {
        return story.as(
                username, () -> cases.openTaskKinds(CaseNumber.parse(number).orElseThrow()));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<String> allTasks() {
        return em.createNativeQuery(
                        "select kind from case_task where case_id = (select id from case_file where number = ?1)")
                .setParameter(1, number)
                .getResultList();
    }

    private String record(ScreeningOccasion occasion, Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) {
        return story.as("worker1", () -> service.record(command(null, 0, occasion, flags, items)));
    }

    private void correct(String ref, int basedOn, Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) {
        staff.as("worker1", () -> service.correct(command(ref, basedOn, null, flags, items)));
    }

    private RecordScreeningCommand command(
            @Nullable String corrects,
            int basedOn,
            @Nullable ScreeningOccasion occasion,
            Set<CriticalFlag> flags,
            Map<TriageItem, ItemAnswer> items) {
        return new RecordScreeningCommand(
                number,
                corrects,
                basedOn,
                CentreTime.today(clock),
                occasion,
                flags,
                MissingReason.REFUSED,
                items,
                6,
                WORDS);
    }

    private static Map<TriageItem, ItemAnswer> answers(ItemAnswer answer, int count) {
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        List.of(TriageItem.values()).stream().limit(count).forEach(item -> items.put(item, answer));
        return items;
    }

    private void saveAtReception(Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) {
        int version =
                story.as("worker1", () -> cases.get(CaseNumber.parse(number).orElseThrow())
                        .version());
        staff.as("worker1", () -> reception.saveAnswers(number, version, flags, items, null));
    }

    private String received(Set<CriticalFlag> flags) {
        return story.as(
                "worker1",
                () -> intake.receive(new ReceiveClientCommand(
                        IntakeMode.WALK_IN,
                        ReferralSource.SELF,
                        new AnswerOrReason(null, MissingReason.REFUSED),
                        null,
                        AgeBand.FROM_35_TO_49,
                        new IntakeGround(ConsentMethod.WRITTEN, null, null, null),
                        flags,
                        null,
                        List.of(),
                        clock.instant(),
                        new AdditionalDetails(
                                new AnswerOrReason(null, null),
                                new AnswerOrReason(null, null),
                                new AnswerOrReason(null, null),
                                new AnswerOrReason(null, null),
                                new AnswerOrReason(null, null),
                                new AnswerOrReason(null, null),
                                null),
                        null)));
    }
}
