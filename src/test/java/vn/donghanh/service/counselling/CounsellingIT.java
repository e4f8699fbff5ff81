package vn.donghanh.service.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.service.view.DeliveryRow;
import vn.donghanh.service.view.ServiceListView;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Tests counselling sessions and accompaniment against the real database. */
@ExtendWith(ArquillianExtension.class)
class CounsellingIT {
    private static final String CONTENT = "Tập thở, gọi tên cơn sợ.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario scenario;

    @Inject
    SessionService service;

    @Inject
    SessionQueries queries;

    @Inject
    ServiceDeliveryService deliveries;

    @Inject
    ServiceQueries lists;

    @Inject
    SectionAccessService sections;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    @Any
    Instance<ServiceAccessProvider> accesses;

    @Inject
    @Any
    Instance<ServiceEvidenceProvider> evidence;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private CaseNumber number;

    @BeforeEach
    void caseWithCounsellor() {
        staff.ensureStaff();
        number = counselled();
    }

    @Test
    void everyoneSeesThatItTookPlaceAndCounsellorsWhatItWasAbout() {
        String ref = hold(
                number,
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock).plusDays(7));
        DeliveryRow own = list("counsellor1", number).rows().get(0);
        assertThat(own.ref()).isEqualTo(ref);
        assertThat(own.newest().detail().content()).isEqualTo(CONTENT);
        assertThat(own.correctable()).isTrue();
        for (String reader : List.of("lead1", "worker1")) {
            DeliveryRow row = list(reader, number).rows().get(0);
            assertThat(row.newest().labelKey()).isEqualTo("DeliveryType.INDIVIDUAL_COUNSELLING");
            assertThat(row.newest().minutes()).isEqualTo(60);
            assertThat(row.newest().detail().methodKey()).isEqualTo("SessionMethod.PHONE");
            assertThat(row.newest().detail().next())
                    .isEqualTo(CentreTime.today(clock).plusDays(7));
            assertThat(row.newest().detail().readable()).isFalse();
            assertThat(row.newest().detail().content()).isNull();
            assertThat(row.correctable()).isFalse();
        }
        assertThat(events(number)).isEqualTo(1);
        assertThat(proofs(number)).containsExactly(ref);
        assertThat(scenario.as("worker1", () -> overview.page(number.value(), true))
                        .entries())
                .anyMatch(line -> line.entry().key().equals("service.timeline.DELIVERED"));
    }

    @Test
    void readerOfTheCounsellingSectionSeesSessionsAlone() {
        staff.as("worker1", () -> deliveries.record(transport()));
        hold(number, DeliveryType.CRISIS_INTERVENTION, DeliveryOutcome.DELIVERED, null);
        ServiceListView list = list("counsellor1", number);
        assertThat(list.rows()).hasSize(1);
        assertThat(list.totals().times()).isEqualTo(1);
        assertThat(list.mayRecord()).isFalse();
        assertThat(list("worker1", number).rows()).hasSize(2);
        staff.as(
                "counsellor1", () -> assertNotFound(() -> lists.form(transport().number(), null, null)));
    }

    @Test
    void caseThatIsNotTheCounsellorsDoesNotExist() {
        String ref = hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.DELIVERED, null);
        CaseNumber hidden = scenario.caseAt(CaseStatus.ACTIVE);
        staff.as("counsellor1", () -> {
            assertNotFound(() -> queries.form(hidden.value(), null));
            assertNotFound(() ->
                    service.record(RecordSessionCommand.of(facts(null), part(hidden, DeliveryOutcome.DELIVERED))));
            assertNotFound(() -> service.saveDraft(draft(hidden, RandomReference.random())));
            assertNotFound(() -> service.markAsMistake(hidden.value(), ref, 1, "Nhầm.", RandomReference.random()));
            assertNotFound(() -> queries.form(number.value(), RandomReference.random()));
            assertNotFound(() -> lists.list(hidden.value(), null, null, 1));
        });
        for (String other : List.of("worker1", "lead1", "nurse1")) {
            staff.as(other, () -> assertThatThrownBy(() -> queries.form(number.value(), null))
                    .isInstanceOf(AccessDeniedException.class));
        }
    }

    @Test
    void ordinaryFormRecordsAndCorrectsNoSession() {
        String ref = hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.DELIVERED, null);
        assertThat(scenario.as("worker1", () -> lists.form(number.value(), null, null))
                        .types())
                .noneMatch(DeliveryType::isSession)
                .contains(DeliveryType.OTHER_ACCOMPANIMENT);
        assertThat(scenario.refusals(
                        "worker1",
                        () -> deliveries.record(
                                service(DeliveryType.FAMILY_COUNSELLING, new ServiceMeeting(60, null), null))))
                .containsExactly(ServiceRule.SESSION_FORM_ONLY);
        assertThat(scenario.refusals(
                        "worker1", () -> deliveries.record(service(DeliveryType.TRANSPORT, ServiceMeeting.NONE, ref))))
                .containsExactly(ServiceRule.SESSION_FORM_ONLY);
        assertThat(scenario.refusals(
                        "worker1",
                        () -> deliveries.markAsMistake(number.value(), ref, 1, "Nhầm.", RandomReference.random())))
                .containsExactly(ServiceRule.SESSION_FORM_ONLY);
        staff.as("worker1", () -> assertNotFound(() -> lists.form(number.value(), ref, null)));
    }

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThat(refusals(RecordSessionCommand.of(
                        new SessionFacts(
                                DeliveryType.FAMILY_COUNSELLING,
                                null,
                                new ServiceMeeting(null, CentreTime.today(clock)),
                                null,
                                " "),
                        part(number, DeliveryOutcome.STOPPED))))
                .containsExactlyInAnyOrder(
                        ServiceRule.MINUTES_MISSING,
                        ServiceRule.DAY_MISSING,
                        ServiceRule.NEXT_DAY_PAST,
                        SessionRule.METHOD_MISSING,
                        SessionRule.CONTENT_MISSING);
        assertThat(refusals(RecordSessionCommand.of(
                        new SessionFacts(
                                DeliveryType.TRANSPORT,
                                CentreTime.today(clock),
                                ServiceMeeting.NONE,
                                SessionMethod.PHONE,
                                CONTENT),
                        part(number, DeliveryOutcome.DELIVERED))))
                .containsExactly(ServiceRule.TYPE_MISSING);
        assertThat(refusals(RecordSessionCommand.of(
                        new SessionFacts(
                                DeliveryType.CRISIS_INTERVENTION,
                                CentreTime.today(clock).plusDays(1),
                                new ServiceMeeting(null, CentreTime.today(clock).plusYears(2)),
                                SessionMethod.VIDEO,
                                CONTENT),
                        part(number, DeliveryOutcome.DELIVERED))))
                .containsExactlyInAnyOrder(
                        ServiceRule.IN_FUTURE, ServiceRule.MINUTES_MISSING, ServiceRule.NEXT_DAY_TOO_FAR);
        assertThat(refusals(RecordSessionCommand.of(facts(null), part(number, null))))
                .containsExactly(ServiceRule.OUTCOME_MISSING);
    }

    @Test
    void sessionThatDidNotTakePlaceIsNoAccessToAService() {
        hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.NOT_COME, null);
        hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.STOPPED, null);
        assertThat(list("worker1", number).rows())
                .extracting(row -> row.newest().outcome())
                .containsExactly(DeliveryOutcome.STOPPED, DeliveryOutcome.NOT_COME);
        assertThat(list("worker1", number).rows().get(1).newest().minutes())
                .as("nobody was met")
                .isNull();
        assertThat(events(number)).isZero();
    }

    @Test
    void groupIsOneSessionWithAPartInEachCase() throws Exception {
        CaseNumber second = counselled();
        CaseNumber third = counselled();
        staff.as(
                "counsellor1",
                () -> service.record(RecordSessionCommand.ofGroup(
                        group(CentreTime.today(clock).plusDays(14)),
                        part(number, DeliveryOutcome.DELIVERED, "Nói về giấc ngủ."),
                        List.of(
                                part(second, DeliveryOutcome.NOT_COME, null),
                                part(third, DeliveryOutcome.DELIVERED, "Ngồi gần cửa.")))));
        assertThat(list("counsellor1", number).rows().get(0).newest().detail().own())
                .isEqualTo("Nói về giấc ngủ.");
        assertThat(list("counsellor1", third).rows().get(0).newest().detail().own())
                .isEqualTo("Ngồi gần cửa.");
        assertThat(list("counsellor1", second).rows().get(0).newest().detail().own())
                .isNull();
        assertThat(list("counsellor1", second).rows().get(0).newest().outcome()).isEqualTo(DeliveryOutcome.NOT_COME);
        for (CaseNumber client : List.of(number, second, third)) {
            assertThat(list("worker1", client).rows()).hasSize(1);
            assertThat(list("worker1", client).rows().get(0).toString())
                    .doesNotContain(others(client, number, second, third));
            assertThat(tasks("counsellor1", client)).contains(TaskKind.COUNSELLING_NEXT);
        }
        assertThat(em.createNativeQuery(
                                "select count(distinct s.session_key), count(*) from donghanh_log.counselling_session s join case_file c on c.id = s.case_id where c.number in (?1, ?2, ?3)")
                        .setParameter(1, number.value())
                        .setParameter(2, second.value())
                        .setParameter(3, third.value())
                        .getSingleResult())
                .isEqualTo(new Object[] {1L, 3L});
        assertThat(events(number) + events(second) + events(third)).isEqualTo(2);
    }

    @Test
    void participantWhoMayNotBeSeenIsRefusedLikeOneThatIsMissing() {
        CaseNumber hidden = scenario.caseAt(CaseStatus.ACTIVE);
        for (String wrong : List.of(hidden.value(), "DH-0000-0000", "x")) {
            assertThat(refusals(RecordSessionCommand.ofGroup(
                            group(null),
                            part(number, DeliveryOutcome.DELIVERED),
                            List.of(new SessionPart(
                                    wrong, DeliveryOutcome.DELIVERED, null, RandomReference.random())))))
                    .containsExactly(SessionRule.PARTICIPANT_UNKNOWN);
        }
        assertThat(list("worker1", number).rows()).isEmpty();
        CaseNumber closed = counselled();
        assertThat(scenario.as("counsellor1", () -> queries.candidates()))
                .extracting(CounsellorDay.CounselledCase::number)
                .contains(number.value(), closed.value())
                .doesNotContain(hidden.value());
        closeQuietly(closed);
        assertThat(refusals(RecordSessionCommand.ofGroup(
                        group(null),
                        part(number, DeliveryOutcome.DELIVERED),
                        List.of(part(number, DeliveryOutcome.DELIVERED), part(closed, null)))))
                .containsExactlyInAnyOrder(
                        SessionRule.PARTICIPANT_TWICE,
                        SessionRule.PARTICIPANT_NOT_RECORDABLE,
                        SessionRule.PARTICIPANT_OUTCOME_MISSING);
    }

    @Test
    void familyAndInterpretersArePresentOnlyWithConsent() {
        CaseNumber other = counselled();
        SessionFacts family = new SessionFacts(
                DeliveryType.FAMILY_COUNSELLING,
                CentreTime.today(clock),
                new ServiceMeeting(60, null),
                SessionMethod.AT_CENTRE,
                true,
                CONTENT);
        assertThat(refusals(RecordSessionCommand.of(family, part(number, DeliveryOutcome.DELIVERED))))
                .containsExactlyInAnyOrder(ConsentRule.FAMILY_NOT_AGREED, ConsentRule.INTERPRETER_NOT_AGREED);
        scenario.answer(number, ConsentScope.SHARE_FAMILY, RecordConsentCommand.Answer.NO, null);
        assertThat(refusals(RecordSessionCommand.of(family, part(number, DeliveryOutcome.STOPPED))))
                .contains(ConsentRule.FAMILY_NOT_AGREED);
        assertThat(refusals(RecordSessionCommand.of(family, part(number, DeliveryOutcome.NOT_COME))))
                .as("nobody talked")
                .isEmpty();
        scenario.answer(number, ConsentScope.SHARE_FAMILY, RecordConsentCommand.Answer.YES, "Chị Hạnh");
        scenario.answer(number, ConsentScope.INTERPRETER, RecordConsentCommand.Answer.YES, "Chị Tư");
        SessionFormView form = scenario.as("counsellor1", () -> queries.form(number.value(), null));
        assertThat(form.present().family())
                .extracting(ConsentPolicy.NamedConsent::name)
                .containsExactly("Chị Hạnh");
        assertThat(form.present().interpreters()).hasSize(1);
        assertThat(form.present().mayAsk()).isFalse();
        String ref = scenario.as(
                "counsellor1",
                () -> service.record(RecordSessionCommand.of(family, part(number, DeliveryOutcome.DELIVERED))));
        assertThat(scenario.as("counsellor1", () -> queries.form(number.value(), ref))
                        .correction()
                        .facts()
                        .interpreted())
                .isTrue();

        SessionFacts group = new SessionFacts(
                DeliveryType.GROUP_COUNSELLING,
                CentreTime.today(clock),
                new ServiceMeeting(60, null),
                SessionMethod.AT_CENTRE,
                true,
                CONTENT);
        assertThat(refusals(RecordSessionCommand.ofGroup(
                        group,
                        part(number, DeliveryOutcome.DELIVERED),
                        List.of(part(other, DeliveryOutcome.DELIVERED)))))
                .containsExactly(SessionRule.PARTICIPANT_WITHOUT_INTERPRETER);
        assertThat(refusals(RecordSessionCommand.ofGroup(
                        group,
                        part(number, DeliveryOutcome.DELIVERED),
                        List.of(part(other, DeliveryOutcome.NOT_COME)))))
                .isEmpty();
    }

    @Test
    void aGroupLeavesTheDaysThatOthersAgreedAlone() {
        CaseNumber other = counselled();
        hold(
                other,
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock).plusDays(1));
        staff.as(
                "counsellor1",
                () -> service.record(RecordSessionCommand.ofGroup(
                        group(CentreTime.today(clock).plusDays(7)),
                        part(number, DeliveryOutcome.DELIVERED, null),
                        List.of(part(other, DeliveryOutcome.DELIVERED, null)))));
        assertThat(scenario.as("counsellor1", () -> queries.form(other.value(), null))
                        .planned())
                .isEqualTo(CentreTime.today(clock).plusDays(1));
    }

    @Test
    void correctionIsANewVersionAndMovesTheNextDay() {
        scenario.answer(number, ConsentScope.SHARE_FAMILY, RecordConsentCommand.Answer.YES, "Chị Hạnh");
        String ref = hold(
                number,
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock).plusDays(7));
        assertThat(planned()).isEqualTo(CentreTime.today(clock).plusDays(7));
        RecordSessionCommand right = new RecordSessionCommand(
                new SessionFacts(
                        DeliveryType.FAMILY_COUNSELLING,
                        CentreTime.today(clock),
                        new ServiceMeeting(75, CentreTime.today(clock).plusDays(9)),
                        SessionMethod.ELSEWHERE,
                        "Có chị gái cùng dự."),
                part(number, DeliveryOutcome.DELIVERED),
                ServicePurpose.NONE,
                List.of(),
                ref,
                1);
        staff.as("counsellor1", () -> service.record(right));
        DeliveryRow row = list("counsellor1", number).rows().get(0);
        assertThat(row.newest().labelKey()).isEqualTo("DeliveryType.FAMILY_COUNSELLING");
        assertThat(row.newest().minutes()).isEqualTo(75);
        assertThat(row.earlier().get(0).detail().content()).isEqualTo(CONTENT);
        assertThat(list("lead1", number).rows().get(0).earlier().get(0).detail().content())
                .isNull();
        assertThat(planned()).isEqualTo(CentreTime.today(clock).plusDays(9));
        SessionFormView form = scenario.as("counsellor1", () -> queries.form(number.value(), ref));
        assertThat(form.correction().facts().content()).isEqualTo("Có chị gái cùng dự.");
        assertThat(form.earlier()).hasSize(1);
        assertThat(refusals(right)).containsExactly(ServiceRule.SAVED_ELSEWHERE);
    }

    @Test
    void mistakeCountsForNothingAndKeepsItsReasonSealed() {
        String ref = hold(
                number,
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock).plusDays(7));
        assertThat(scenario.refusals(
                        "counsellor1",
                        () -> service.markAsMistake(number.value(), ref, 1, " ", RandomReference.random())))
                .containsExactly(ServiceRule.MISTAKE_REASON_MISSING);
        staff.as(
                "counsellor1",
                () -> service.markAsMistake(number.value(), ref, 1, "Nhầm hồ sơ.", RandomReference.random()));
        DeliveryRow row = list("counsellor1", number).rows().get(0);
        assertThat(row.newest().mistake()).isTrue();
        assertThat(row.newest().detail().content()).isEqualTo("Nhầm hồ sơ.");
        assertThat(list("lead1", number).rows().get(0).newest().detail().content())
                .isNull();
        assertThat(events(number)).isZero();
        assertThat(tasks("counsellor1", number)).doesNotContain(TaskKind.COUNSELLING_NEXT);
        staff.as("counsellor1", () -> assertNotFound(() -> queries.form(number.value(), ref)));
    }

    @Test
    void nextDayIsTheCounsellorsTaskUntilTheNextSession() {
        hold(
                number,
                DeliveryType.INDIVIDUAL_COUNSELLING,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock).plusDays(7));
        assertThat(tasks("counsellor1", number)).contains(TaskKind.COUNSELLING_NEXT);
        hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.DELIVERED, null);
        assertThat(tasks("counsellor1", number)).doesNotContain(TaskKind.COUNSELLING_NEXT);
        CounsellorDay day = scenario.as("counsellor1", () -> queries.today());
        assertThat(day.held()).extracting(CounsellorDay.Held::number).contains(number.value());
        assertThat(day.cases()).extracting(CounsellorDay.CounselledCase::number).contains(number.value());
    }

    @Test
    void counsellorOfTheSectionNamesNoNeedOutsideIt() {
        SessionFormView form = scenario.as("counsellor1", () -> queries.form(number.value(), null));
        assertThat(form.header().scope().sections()).containsExactly(CaseSection.COUNSELLING);
        assertThat(form.mayComplete()).isFalse();
        assertThat(refusals(new RecordSessionCommand(
                        facts(null),
                        part(number, DeliveryOutcome.DELIVERED),
                        new ServicePurpose(RandomReference.random(), RandomReference.random(), false),
                        List.of(),
                        null,
                        0)))
                .containsExactlyInAnyOrder(ServiceRule.NEED_UNKNOWN, ServiceRule.ACTION_UNKNOWN);
    }

    @Test
    void draftIsPrivateAndEndsWithTheSession() {
        SessionPart part = part(number, DeliveryOutcome.DELIVERED);
        staff.as("counsellor1", () -> service.saveDraft(draft(number, part.ref())));
        SessionFormView.SavedSession draft = scenario.as("counsellor1", () -> queries.form(number.value(), null))
                .draft();
        assertThat(draft.content()).isEqualTo("Đang viết");
        assertThat(draft.kind()).isEqualTo(DeliveryType.CRISIS_INTERVENTION);
        staff.as("counsellor1", () -> service.record(RecordSessionCommand.of(facts(null), part)));
        assertThat(scenario.as("counsellor1", () -> queries.form(number.value(), null))
                        .draft())
                .isNull();
        String next = RandomReference.random();
        staff.as("counsellor1", () -> service.saveDraft(draft(number, next)));
        staff.as("counsellor1", () -> service.discardDraft(number.value(), next));
        assertThat(scenario.as("counsellor1", () -> queries.form(number.value(), null))
                        .draft())
                .isNull();
    }

    @Test
    void secondFormNeitherReplacesNorDropsTheDraftOfTheFirst() {
        String first = RandomReference.random();
        String second = RandomReference.random();
        staff.as("counsellor1", () -> {
            service.saveDraft(draft(number, first));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> service.saveDraft(draft(number, second)));
            assertRefused(
                    CaseRule.DRAFT_ELSEWHERE,
                    () -> service.saveDraft(new SaveSessionDraftCommand(number.value(), null, "", second)));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> service.discardDraft(number.value(), second));
            assertThat(queries.form(number.value(), null).draft().ref()).isEqualTo(first);
            service.discardDraft(number.value(), first);
            service.saveDraft(draft(number, second));
        });
    }

    @Test
    void endedCaseTakesNoFurtherSessions() {
        closeQuietly(number);
        assertThat(refusals(RecordSessionCommand.of(facts(null), part(number, DeliveryOutcome.DELIVERED))))
                .containsExactly(CaseRule.CASE_ENDED);
    }

    @Test
    void accompanimentHasALengthAndItsNextDayTellsNoPlace() {
        assertThat(Set.copyOf(scenario.refusals(
                        "worker1",
                        () -> deliveries.record(service(
                                DeliveryType.CLINIC_ACCOMPANIMENT,
                                new ServiceMeeting(null, CentreTime.today(clock)),
                                null)))))
                .containsExactlyInAnyOrder(ServiceRule.MINUTES_MISSING, ServiceRule.NEXT_DAY_PAST);
        staff.as(
                "worker1",
                () -> deliveries.record(service(
                        DeliveryType.CLINIC_ACCOMPANIMENT,
                        new ServiceMeeting(120, CentreTime.today(clock).plusDays(3)),
                        null)));
        assertThat(list("worker1", number).rows().get(0).newest().minutes()).isEqualTo(120);
        assertThat(list("worker1", number).rows().get(0).newest().labelKey())
                .isEqualTo("DeliveryType.CLINIC_ACCOMPANIMENT");
        assertThat(list("lead1", number).rows().get(0).newest().labelKey()).isEqualTo("DeliveryType.HEALTH_SUPPORT");
        assertThat(list("lead1", number).rows().get(0).newest().minutes()).isNull();
        assertThat(tasks("worker1", number)).contains(TaskKind.ACCOMPANIMENT_NEXT);
        staff.as(
                "worker1",
                () -> deliveries.record(service(DeliveryType.COURT_ACCOMPANIMENT, new ServiceMeeting(60, null), null)));
        assertThat(tasks("worker1", number)).doesNotContain(TaskKind.ACCOMPANIMENT_NEXT);
        assertThat(list("lead1", number).rows().get(0).newest().minutes()).isEqualTo(60);
    }

    @Test
    void pagesTakeAsManyStatementsForManySessions() throws Exception {
        hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.DELIVERED, null);
        hold(number, DeliveryType.CRISIS_INTERVENTION, DeliveryOutcome.DELIVERED, null);
        long listed = statements.count(() -> list("counsellor1", number));
        long form = statements.count(() -> scenario.as("counsellor1", () -> queries.form(number.value(), null)));
        for (int more = 0; more < 8; more++) {
            hold(number, DeliveryType.INDIVIDUAL_COUNSELLING, DeliveryOutcome.DELIVERED, null);
        }
        assertThat(statements.count(() -> list("counsellor1", number))).isEqualTo(listed);
        assertThat(statements.count(() -> scenario.as("counsellor1", () -> queries.form(number.value(), null))))
                .isEqualTo(form);
    }

    private CaseNumber counselled() {
        CaseNumber made = scenario.caseAt(CaseStatus.ACTIVE);
        staff.as("worker1", () -> sections.grantAccess(made.value(), "counsellor1", CaseSection.COUNSELLING, null));
        return made;
    }

    /** Ends the case in the database alone, so that the counsellor's access stays. */
    private void closeQuietly(CaseNumber ended) {
        try {
            transaction.begin();
            em.createNativeQuery("update case_file set status = 'CLOSED' where number = ?1")
                    .setParameter(1, ended.value())
                    .executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String hold(CaseNumber client, DeliveryType kind, DeliveryOutcome outcome, @Nullable LocalDate next) {
        return scenario.as(
                "counsellor1",
                () -> service.record(RecordSessionCommand.of(
                        new SessionFacts(
                                kind,
                                CentreTime.today(clock),
                                new ServiceMeeting(60, next),
                                SessionMethod.PHONE,
                                CONTENT),
                        part(client, outcome))));
    }

    private SessionFacts facts(@Nullable LocalDate next) {
        return new SessionFacts(
                DeliveryType.INDIVIDUAL_COUNSELLING,
                CentreTime.today(clock),
                new ServiceMeeting(60, next),
                SessionMethod.AT_CENTRE,
                CONTENT);
    }

    private SessionFacts group(@Nullable LocalDate next) {
        return new SessionFacts(
                DeliveryType.GROUP_COUNSELLING,
                CentreTime.today(clock),
                new ServiceMeeting(90, next),
                SessionMethod.AT_CENTRE,
                "Mỗi người nói một việc làm được.");
    }

    private static SessionPart part(CaseNumber client, @Nullable DeliveryOutcome outcome) {
        return part(client, outcome, null);
    }

    private static SessionPart part(CaseNumber client, @Nullable DeliveryOutcome outcome, @Nullable String own) {
        return new SessionPart(client.value(), outcome, own, RandomReference.random());
    }

    private static SaveSessionDraftCommand draft(CaseNumber client, String ref) {
        return new SaveSessionDraftCommand(client.value(), DeliveryType.CRISIS_INTERVENTION, "Đang viết", ref);
    }

    private RecordServiceCommand transport() {
        return service(DeliveryType.TRANSPORT, ServiceMeeting.NONE, null);
    }

    private RecordServiceCommand service(DeliveryType type, ServiceMeeting meeting, @Nullable String corrects) {
        return new RecordServiceCommand(
                number.value(),
                ServiceItem.meeting(type, meeting),
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                ServiceCost.NONE,
                null,
                corrects,
                corrects == null ? 0 : 1,
                RandomReference.random());
    }

    private Set<BusinessRule> refusals(RecordSessionCommand command) {
        return Set.copyOf(scenario.refusals("counsellor1", () -> service.record(command)));
    }

    private ServiceListView list(String username, CaseNumber client) {
        return scenario.as(username, () -> lists.list(client.value(), null, null, 1));
    }

    private List<TaskKind> tasks(String username, CaseNumber client) {
        return scenario.as(username, () -> cases.openTaskKinds(client));
    }

    private LocalDate planned() {
        return scenario.as("counsellor1", () -> queries.form(number.value(), null))
                .planned();
    }

    private static String[] others(CaseNumber client, CaseNumber... all) {
        return List.of(all).stream()
                .filter(other -> !other.equals(client))
                .map(CaseNumber::value)
                .toArray(String[]::new);
    }

    /** Counts the access events of this case. */
    private long events(CaseNumber client) {
        CaseView caseView = scenario.as("worker1", () -> cases.get(client));
        return accesses.stream()
                .flatMap(provider -> provider.accessEvents(AsOf.endOf(CentreTime.today(clock))).stream())
                .filter(event -> event.caseId().equals(caseView.id()))
                .count();
    }

    private List<String> proofs(CaseNumber client) {
        return scenario.as("worker1", () -> {
            CaseView caseView = cases.get(client);
            return evidence.stream()
                    .filter(provider -> provider.kind() == EvidenceKind.DELIVERY)
                    .flatMap(provider -> provider.findRecent(caseView, 10).stream())
                    .map(ServiceEvidenceProvider.ServiceEvidence::ref)
                    .toList();
        });
    }
}
