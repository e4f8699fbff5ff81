package vn.donghanh.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormFormat;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.LookupCounter;

/** Tests conferences in the server: who sees and invites, consents of outside people, minutes, decisions and what is handed over. */
@ExtendWith(ArquillianExtension.class)
class ConferenceIT {
    private static final OrganisationId BODY = new OrganisationId(72_001);
    private static final OrganisationId OTHER_BODY = new OrganisationId(72_002);
    private static final String TALK = "Lời bàn riêng trong Trung tâm.";
    private static final String SHARED = "Đơn vị đi cùng thân chủ khi nộp đơn.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    ConferenceService service;

    @Inject
    ConferenceGuestService guests;

    @Inject
    ConferenceMinutesService minutes;

    @Inject
    ConferenceDecisionService decisions;

    @Inject
    ConferenceQueries queries;

    @Inject
    ConferenceMinutesQueries minutesQueries;

    @Inject
    ConsentService consents;

    @Inject
    PersonProfileService profiles;

    @Inject
    ConsentQueries consentQueries;

    @Inject
    DisclosureQueries disclosures;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseManagementService management;

    @Inject
    SectionAccessService sections;

    @Inject
    LookupCounter looks;

    @Inject
    FormFixture papers;

    @Inject
    PrintedTexts texts;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() throws Exception {
        staff.ensureStaff();
        transaction.begin();
        for (OrganisationId body : List.of(BODY, OTHER_BODY)) {
            em.createNativeQuery("insert ignore into partner_organisation (id, ref, name, type, valid_from, version)"
                            + " values (?1, ?2, ?3, 'LEGAL_AID', '2020-01-01', 0)")
                    .setParameter(1, body.value())
                    .setParameter(2, bodyRef(body))
                    .setParameter(3, "Đơn vị " + body.value())
                    .executeUpdate();
        }
        transaction.commit();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
        story.recordConsent("worker1", caseNumber, 300);
    }

    @Test
    void invitedReadersGetTheAppointment() {
        String ref = call(2, "lead1", "nurse1");
        assertThat(tasks()).contains(TaskKind.CONFERENCE_ATTEND);
        assertThat(openTasksAbout(ref)).isEqualTo(2);
        staff.as("nurse1", () -> assertNotFound(() -> queries.get(number, ref)));
        ConferenceView seen = story.as("worker1", () -> queries.get(number, ref));
        assertThat(seen.invitees()).hasSize(3);
        assertThat(seen.invitees().stream().filter(invitee -> !invitee.seesCase()))
                .hasSize(1);
        staff.as("worker1", () -> service.change(ref, version(ref), command(5, Set.of("counsellor1"))));
        assertThat(openTasksAbout(ref)).as("lead1 is no longer invited").isEqualTo(1);
        assertThat(story.as("worker1", () -> overview.page(number, true)).notices())
                .anyMatch(notice -> notice.key().equals("conference.standing"));
        staff.as("worker1", () -> service.cancel(number, ref, "Thân chủ bận."));
        assertThat(openTasksAbout(ref)).isZero();
        assertThat(story.as("worker1", () -> queries.get(number, ref)).transitions())
                .extracting(ConferenceView.TransitionRow::step)
                .containsExactly(ConferenceStep.CALL, ConferenceStep.CHANGE, ConferenceStep.CANCEL);
    }

    @Test
    void changeOfAnOlderVersionIsRefused() {
        String ref = call(2, "lead1");
        int shown = version(ref);
        staff.as("lead1", () -> service.change(ref, shown, command(5, Set.of("lead1"))));
        staff.as("worker1", () -> assertThatThrownBy(() -> service.change(ref, shown, command(9, Set.of("lead1"))))
                .isInstanceOf(StalePageException.class));
        assertThat(CentreTime.day(
                        story.as("worker1", () -> queries.get(number, ref)).startsAt()))
                .isEqualTo(CentreTime.today(clock).plusDays(5));
    }

    private int version(String ref) {
        return story.as("worker1", () -> queries.form(number, ref).changed().version());
    }

    @Test
    void blockedColleagueLooksLikeAMissingOne() {
        staff.as("lead1", () -> management.block(number, "worker3", "Cùng thôn với thân chủ."));
        for (String account : List.of("worker3", "nobody9")) {
            staff.as("worker1", () -> assertRefused(ConferenceRule.COLLEAGUE_NOT_FOUND, () -> call(2, account)));
        }
        assertThat(story.as("worker1", () -> queries.form(number, null)).colleagues())
                .extracting(ConferenceQueries.ColleagueRow::username)
                .contains("worker2")
                .doesNotContain("worker3", "worker1");
    }

    @Test
    void othersGetNotFoundOrMayNotCall() {
        String ref = call(2, "lead1");
        for (String other : List.of("worker3", "counsellor1", "lead2", "nurse1")) {
            staff.as(other, () -> assertNotFound(() -> queries.get(number, ref)));
            staff.as(other, () -> assertNotFound(() -> queries.list(number)));
        }
        staff.as("worker3", () -> assertNotFound(() -> service.call(command(2, Set.of()))));
        staff.as("counsellor1", () -> assertThatThrownBy(() -> service.call(command(2, Set.of())))
                .isInstanceOf(AccessDeniedException.class));
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id("worker2"), AccessGround.TEAM));
        staff.as(
                "worker2",
                () -> assertRefused(ConferenceRule.CALLER_NOT_RESPONSIBLE, () -> service.call(command(2, Set.of()))));
        staff.as(
                "worker2",
                () -> assertRefused(
                        ConferenceRule.CALLER_NOT_RESPONSIBLE,
                        () -> minutes.discardDraft(number, ref, MinutesTab.opened(null))));
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> assertNotFound(() -> queries.get(other, ref)));
        staff.as("worker1", () -> assertNotFound(() -> service.cancel(other, ref, "x")));
        staff.as(
                "worker1",
                () -> assertRefused(ConferenceRule.CANCEL_REASON_MISSING, () -> service.cancel(number, ref, " ")));
        number = story.caseAt(CaseStatus.CLOSED).value();
        staff.as("lead1", () -> assertRefused(ConferenceRule.CASE_ENDED, () -> service.call(command(2, Set.of()))));
    }

    @Test
    void guestIsNamedWithConsentOnly() {
        String ref = call(0, "lead1");
        staff.as(
                "worker1",
                () -> assertRefused(ConferenceRule.CONSENT_MISSING, () -> guests.add(number, ref, guest(BODY))));
        consent(BODY);
        staff.as(
                "worker1",
                () -> assertRefused(ConferenceRule.CONSENT_MISSING, () -> guests.add(number, ref, guest(OTHER_BODY))));
        staff.as("worker1", () -> guests.add(number, ref, guest(BODY)));
        ConferenceView.Guest named =
                story.as("worker1", () -> queries.guests(number, ref)).guests().get(0);
        assertThat(named.details().name()).isEqualTo("Nguyễn Văn Khách");
        assertThat(named.consentInForce()).isTrue();
        assertThat(story.as("director1", () -> queries.get(number, ref)).guests())
                .as("the director sees no names")
                .isEmpty();
        withdraw();
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConferenceRule.CONSENT_NOT_IN_FORCE,
                        () -> service.hold(number, ref, holding(Set.of(named.ref())))));
        staff.as("worker1", () -> service.hold(number, ref, holding(Set.of())));
        assertThat(story.as("worker1", () -> queries.get(number, ref)).guests())
                .singleElement()
                .satisfies(guest -> assertThat(guest.present()).isFalse());
    }

    @Test
    void guestIsRemovedBeforeTheConference() {
        String ref = call(1, "lead1");
        consent(BODY);
        staff.as("worker1", () -> guests.add(number, ref, guest(BODY)));
        String guest = story.as("worker1", () -> queries.guests(number, ref))
                .guests()
                .get(0)
                .ref();
        staff.as("worker1", () -> guests.remove(number, guest));
        assertThat(story.as("worker1", () -> queries.guests(number, ref)).guests())
                .isEmpty();
        assertThat(answer(BODY).given()).isNotNull();
    }

    @Test
    void refusedBodyIsNotInvitedUntilTheClientAgrees() {
        String ref = call(1, "lead1");
        assertThat(answer(BODY)).isEqualTo(new ConferenceQueries.GuestConsent(null, null));
        staff.as(
                "worker1",
                () -> consents.record(number, RecordConsentCommand.refusal(ConsentScope.SHARE_CONFERENCE, BODY)));
        assertThat(answer(BODY)).isEqualTo(new ConferenceQueries.GuestConsent(null, CentreTime.today(clock)));
        assertThat(answer(OTHER_BODY).refusedOn()).isNull();
        staff.as(
                "worker1",
                () -> assertRefused(ConferenceRule.CONSENT_MISSING, () -> guests.add(number, ref, guest(BODY))));
        consent(BODY);
        assertThat(answer(BODY).refusedOn()).isNull();
        staff.as("worker1", () -> guests.add(number, ref, guest(BODY)));
    }

    private ConferenceQueries.GuestConsent answer(OrganisationId body) {
        return story.as("worker1", () -> queries.getConsent(number, bodyRef(body)));
    }

    @Test
    void minutesOpenATaskForEachDecision() {
        String ref = held(BODY);
        assertThat(tasks()).contains(TaskKind.CONFERENCE_MINUTES).doesNotContain(TaskKind.CONFERENCE_ATTEND);
        String guest = guestOf(ref);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, guest, decision(DecisionKind.TASK, "lead1", guest))));
        assertThat(tasks()).contains(TaskKind.CONFERENCE_DECISION).doesNotContain(TaskKind.CONFERENCE_MINUTES);
        ConferenceView seen = story.as("lead1", () -> queries.get(number, ref));
        assertThat(seen.minutes().discussion()).isEqualTo(TALK);
        assertThat(seen.decisions()).singleElement().satisfies(row -> {
            assertThat(row.isOpen()).isTrue();
            assertThat(row.body()).contains("72001");
        });
        String decisionRef = seen.decisions().get(0).ref();
        staff.as("worker1", () -> {
            assertRefused(ConferenceRule.OUTCOME_MISSING, () -> decisions.settle(number, decisionRef, null, null, "x"));
            assertRefused(
                    ConferenceRule.RESULT_MISSING,
                    () -> decisions.settle(number, decisionRef, DecisionOutcome.DONE, null, " "));
        });
        staff.as("lead1", () -> decisions.settle(number, decisionRef, DecisionOutcome.DONE, null, "Đã làm xong."));
        staff.as(
                "lead1",
                () -> assertRefused(
                        ConferenceRule.DECISION_SETTLED,
                        () -> decisions.settle(number, decisionRef, DecisionOutcome.DONE, null, "lần nữa")));
        ConferenceDecisionRow row = story.as("worker1", () -> minutesQueries.decision(number, decisionRef))
                .row();
        assertThat(row.isDone()).isTrue();
        assertThat(row.result()).isEqualTo("Đã làm xong.");
    }

    @Test
    void minutesOnPaperSayWhatTheConferenceSays() {
        String ref = held(BODY);
        String guest = guestOf(ref);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, guest, decision(DecisionKind.TASK, "lead1", guest))));
        ConferenceView seen = story.as("worker1", () -> queries.get(number, ref));
        papers.assertSays(
                "worker1",
                number,
                FormKind.CASE_CONF_MINUTES,
                List.of(
                        "BIÊN BẢN Họp trường hợp",
                        "/BB-TTCTXH",
                        "Mã hồ sơ: " + number,
                        "Thời gian họp: " + texts.officialMoment(seen.startsAt()),
                        "Lý do họp: " + papers.text(ConferenceReason.PLANNED),
                        "Người mời họp: P.T.M.L.",
                        "Người của Trung tâm có mặt: P.T.M.L.",
                        "Được mời, không có mặt: H.T.T.T.",
                        "Người ngoài có mặt: N.V.K. (" + seen.guests().get(0).body() + ")",
                        "Sự tham gia của thân chủ: " + papers.text(ClientPart.TAKES_PART),
                        "Điều cần bàn riêng",
                        TALK,
                        "việc của lead1",
                        texts.day(CentreTime.today(clock).plusDays(5)),
                        "chưa xong",
                        "NGƯỜI GHI BIÊN BẢN",
                        "CHỦ TRÌ"),
                List.of(SHARED, "Nguyễn Văn Khách", "Chỉ việc làm đơn", "Trợ giúp viên", papers.name("lead1")));
    }

    @Test
    void listOfFormsReadsNoConference() {
        String ref = held(BODY);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, null)));
        long read = readings(ref);
        assertThat(papers.offers("worker1", number))
                .extracting(offer -> offer.key().subject())
                .contains(ref);
        assertThat(readings(ref)).isEqualTo(read);
        papers.print("worker1", number, FormKind.CASE_CONF_MINUTES, FormFormat.PDF, null);
        assertThat(readings(ref)).isEqualTo(read + 1);
    }

    /** How many events name this conference. */
    private long readings(String ref) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from donghanh_log.audit_subject where kind = 'conference' and ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void sectionReaderSettlesTheOwnDecisionOnly() {
        String ref = held(BODY);
        staff.as("worker1", () -> sections.grantAccess(number, "counsellor1", CaseSection.COUNSELLING, null));
        staff.as(
                "worker1",
                () -> saveMinutes(write(
                        ref,
                        0,
                        guestOf(ref),
                        decision(DecisionKind.TASK, "counsellor1", null),
                        decision(DecisionKind.PLAN_CHANGE, "worker1", null))));
        List<ConferenceDecisionRow> rows =
                story.as("worker1", () -> queries.get(number, ref)).decisions();
        String own = rows.get(0).ref();
        String change = rows.get(1).ref();
        staff.as("counsellor1", () -> assertNotFound(() -> queries.get(number, ref)));
        staff.as("counsellor1", () -> assertNotFound(() -> minutesQueries.decision(number, change)));
        staff.as(
                "counsellor1",
                () -> assertNotFound(
                        () -> decisions.settle(number, change, DecisionOutcome.NOT_NEEDED, null, "không")));
        assertThat(story.as("counsellor1", () -> minutesQueries.decision(number, own))
                        .conference())
                .isNull();
        staff.as(
                "counsellor1",
                () -> decisions.settle(number, own, DecisionOutcome.CLIENT_DECLINED, null, "Thân chủ không muốn."));
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConferenceRule.PLAN_ACTION_MISSING,
                        () -> decisions.settle(number, change, DecisionOutcome.DONE, "no-such-action", "xong")));
    }

    @Test
    void wrongMinutesAreRefusedAtOnce() {
        String planned = call(1, "lead1");
        staff.as(
                "worker1",
                () -> assertRefused(ConferenceRule.STEP_NOT_POSSIBLE, () -> saveMinutes(write(planned, 0, null))));
        String ref = held(BODY);
        WriteMinutesCommand empty = new WriteMinutesCommand(number, ref, 0, " ", List.of(), List.of());
        staff.as("worker1", () -> assertRefused(ConferenceRule.MINUTES_EMPTY, () -> saveMinutes(empty)));
        WriteMinutesCommand.DecisionLine incomplete =
                new WriteMinutesCommand.DecisionLine(null, " ", null, CentreTime.today(clock), null);
        WriteMinutesCommand.DecisionLine unassigned =
                new WriteMinutesCommand.DecisionLine(DecisionKind.TASK, "việc", null, null, null);
        WriteMinutesCommand.DecisionLine wrong = new WriteMinutesCommand.DecisionLine(
                DecisionKind.TASK,
                "việc",
                staff.id("worker3").value(),
                CentreTime.today(clock).minusDays(1),
                "no-guest");
        assertThat(story.refusals("worker1", () -> saveMinutes(write(ref, 0, null, incomplete, unassigned, wrong))))
                .containsExactly(
                        ConferenceRule.DECISION_WORDS_MISSING,
                        ConferenceRule.DECISION_KIND_MISSING,
                        ConferenceRule.DECISION_ASSIGNEE_MISSING,
                        ConferenceRule.DECISION_ASSIGNEE_MISSING,
                        ConferenceRule.DECISION_DUE_MISSING,
                        ConferenceRule.ASSIGNEE_MAY_NOT_SEE,
                        ConferenceRule.DECISION_DUE_PAST,
                        ConferenceRule.BODY_NOT_PRESENT);
        List<WriteMinutesCommand.PartLine> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(new WriteMinutesCommand.PartLine(guestOf(ref), "ệ".repeat(3000)));
        }
        WriteMinutesCommand tooLong = new WriteMinutesCommand(number, ref, 0, "ệ".repeat(8000), parts, List.of());
        staff.as("worker1", () -> assertRefused(ConferenceRule.MINUTES_TOO_LONG, () -> saveMinutes(tooLong)));
        staff.as("worker1", () -> saveMinutes(write(ref, 0, null)));
        staff.as(
                "lead1",
                () -> assertRefused(ConferenceRule.CORRECTED_MEANWHILE, () -> saveMinutes(write(ref, 0, null))));
        staff.as("lead1", () -> saveMinutes(write(ref, 1, null)));
        assertThat(story.as("worker1", () -> queries.get(number, ref)).minutes().versions())
                .hasSize(2);
    }

    @Test
    void draftIsKeptUntilTheMinutesAreWritten() {
        String ref = held(BODY);
        MinutesTab tab = opened(ref);
        staff.as(
                "worker1",
                () -> minutes.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                        number,
                        ref,
                        tab,
                        0,
                        "nháp một",
                        write(ref, 0, guestOf(ref), decision(DecisionKind.TASK, "worker1", null)))));
        saveDraft(ref, tab, 0, "nháp hai");
        ConferenceMinutesQueries.MinutesFormView form = story.as("worker1", () -> minutesQueries.form(number, ref));
        assertThat(form.content().discussion()).isEqualTo("nháp hai");
        assertThat(form.content().decisions()).hasSize(1);
        assertThat(story.as("lead1", () -> minutesQueries.form(number, ref)).savedAt())
                .as("a draft is its author's")
                .isNull();
        long named = readings(ref);
        staff.as("worker1", () -> minutes.discardDraft(number, ref, tab));
        assertThat(readings(ref)).isEqualTo(named + 1);
        assertThat(story.as("worker1", () -> minutesQueries.form(number, ref)).savedAt())
                .isNull();
        saveDraft(ref, tab, 0, "nháp ba");
        staff.as("worker1", () -> minutes.write(write(ref, 0, null), tab));
        assertThat(story.as("worker1", () -> minutesQueries.form(number, ref)).savedAt())
                .isNull();
    }

    @Test
    void newerDraftOfAnotherTabIsNotReplaced() {
        String ref = held(BODY);
        MinutesTab first = opened(ref);
        saveDraft(ref, first, 0, "một");
        MinutesTab second = opened(ref);
        saveDraft(ref, second, 0, "một, hai");
        saveDraft(ref, second, 0, "một, hai, ba");
        staff.as("worker1", () -> {
            for (ThrowingCallable replacing : List.<ThrowingCallable>of(
                    () -> minutes.saveDraft(draft(ref, first, 0, "cũ")),
                    () -> minutes.saveDraft(draft(ref, first, 0, "")),
                    () -> minutes.discardDraft(number, ref, first),
                    () -> minutes.write(write(ref, 0, null), first))) {
                assertRefused(CaseRule.DRAFT_ELSEWHERE, replacing);
            }
            assertThat(minutesQueries.form(number, ref).content().discussion()).isEqualTo("một, hai, ba");
            minutes.write(write(ref, 0, null), second);
            assertRefused(ConferenceRule.CORRECTED_MEANWHILE, () -> minutes.saveDraft(draft(ref, first, 0, "cũ")));
        });
        assertThat(opened(ref).begunWith()).isNull();
        saveDraft(ref, opened(ref), 1, "bản hai");
    }

    /** Two authors: the second one's draft keeps its base, and follows the other's version only when its author says so. */
    @Test
    void draftKeepsTheVersionThatItWasBegunFrom() {
        String ref = held(BODY);
        MinutesTab tab = opened(ref);
        saveDraft(ref, tab, 0, "của tôi");
        staff.as("lead1", () -> saveMinutes(write(ref, 0, null)));
        ConferenceMinutesQueries.MinutesFormView form = story.as("worker1", () -> minutesQueries.form(number, ref));
        assertThat(form.content().basedOn()).isZero();
        assertThat(form.newer().discussion()).isEqualTo(TALK);
        assertThat(form.newer().versions().get(0).number()).isEqualTo(1);
        saveDraft(ref, form.tab(), 0, "của tôi, tiếp");
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConferenceRule.CORRECTED_MEANWHILE, () -> minutes.write(form.content(), form.tab())));
        staff.as(
                "worker1",
                () -> minutes.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                        number, ref, form.tab(), 1, "của cả hai", write(ref, 1, null))));
        ConferenceMinutesQueries.MinutesFormView continued =
                story.as("worker1", () -> minutesQueries.form(number, ref));
        assertThat(continued.newer()).isNull();
        staff.as("worker1", () -> minutes.write(continued.content(), continued.tab()));
        assertThat(story.as("lead1", () -> queries.get(number, ref)).minutes().discussion())
                .isEqualTo("của cả hai");
        assertThat(story.as("worker1", () -> minutesQueries.form(number, ref)).newer())
                .isNull();
    }

    @Test
    void whatIsTypedWhileAnotherSavesIsKept() {
        String ref = held(BODY);
        MinutesTab tab = opened(ref);
        staff.as("lead1", () -> saveMinutes(write(ref, 0, null)));
        saveDraft(ref, tab, 0, "của tôi");
        assertThat(story.as("worker1", () -> minutesQueries.form(number, ref))
                        .content()
                        .discussion())
                .isEqualTo("của tôi");
    }

    @Test
    void twoRequestsOfATabBeginOneDraft() throws Exception {
        for (int round = 0; round < 5; round++) {
            String ref = held(BODY);
            MinutesTab tab = opened(ref);
            CyclicBarrier barrier = new CyclicBarrier(2);
            Runnable saving = () -> staff.as("worker1", () -> {
                assertThatCode(() -> barrier.await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
                minutes.saveDraft(draft(ref, tab, 0, "nháp"));
            });
            for (CompletableFuture<Void> saved :
                    List.of(CompletableFuture.runAsync(saving), CompletableFuture.runAsync(saving))) {
                saved.get(30, TimeUnit.SECONDS);
            }
            assertThat(story.as("worker1", () -> minutesQueries.form(number, ref))
                            .content()
                            .discussion())
                    .isEqualTo("nháp");
        }
    }

    private void saveDraft(String ref, MinutesTab tab, int basedOn, String discussion) {
        staff.as("worker1", () -> minutes.saveDraft(draft(ref, tab, basedOn, discussion)));
    }

    private ConferenceMinutesService.SaveMinutesDraftCommand draft(
            String ref, MinutesTab tab, int basedOn, String discussion) {
        return new ConferenceMinutesService.SaveMinutesDraftCommand(number, ref, tab, basedOn, discussion, null);
    }

    /** Opens the form in a tab of its own. */
    private MinutesTab opened(String ref) {
        return story.as("worker1", () -> minutesQueries.form(number, ref).tab());
    }

    private void saveMinutes(WriteMinutesCommand command) {
        minutes.write(command, MinutesTab.opened(null));
    }

    @Test
    void partIsHandedOverAsADisclosure() {
        String ref = held(BODY);
        String guest = guestOf(ref);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, guest, decision(DecisionKind.TASK, "worker1", guest))));
        ConferenceMinutesQueries.PartView preview = story.as("worker1", () -> minutesQueries.part(number, guest));
        assertThat(preview.content().toJson())
                .contains(SHARED, "việc của worker1")
                .doesNotContain(TALK)
                .doesNotContain(number);
        String code = story.as("worker1", () -> decisions.handOver(number, guest));
        DisclosureQueries.Row sent =
                story.as("worker1", () -> disclosures.page(number)).lines().get(0);
        assertThat(sent.code()).isEqualTo(code);
        assertThat(sent.scopes()).containsExactly(ConsentScope.SHARE_CONFERENCE);
        assertThat(sent.fields()).contains("CONFERENCE_TEXT", "CONFERENCE_DECISIONS");
        assertThat(story.as("worker1", () -> queries.get(number, ref)).bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.code()).isEqualTo(code));
        staff.as("worker1", () -> saveMinutes(write(ref, 1, guest)));
        assertThat(story.as("worker1", () -> queries.get(number, ref)).bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.outdated()).isTrue());
        withdraw();
        assertThat(story.as("worker1", () -> disclosures.page(number))
                        .lines()
                        .get(0)
                        .closed())
                .isEqualTo(DisclosureEndReason.CONSENT_WITHDRAWN);
        staff.as(
                "worker1",
                () -> assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> decisions.handOver(number, guest)));
        staff.as("director1", () -> assertThatThrownBy(() -> decisions.handOver(number, guest))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void afterTheCaseEndsNothingIsHandedOver() {
        String ref = held(BODY);
        String guest = guestOf(ref);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, guest)));
        assertThat(story.as("lead1", () -> queries.get(number, ref)).mayHandOver())
                .isTrue();
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(caseNumber, CaseStep.CLOSE));
        assertThat(story.as("lead1", () -> queries.get(number, ref)).mayHandOver())
                .isFalse();
        assertThat(story.as("lead1", () -> minutesQueries.part(number, guest)).unmet())
                .extracting(Precondition::rule)
                .containsExactly(ConferenceRule.CASE_ENDED);
        staff.as("lead1", () -> assertRefused(ConferenceRule.CASE_ENDED, () -> decisions.handOver(number, guest)));
        assertThat(story.as("lead1", () -> disclosures.page(number)).lines()).isEmpty();
    }

    @Test
    void afterTheCaseEndsMinutesDecideNothing() {
        String ref = held(BODY);
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(caseNumber, CaseStep.CLOSE));
        assertThat(story.as("lead1", () -> minutesQueries.form(number, ref)).mayDecide())
                .isFalse();
        assertThat(story.refusals(
                        "lead1", () -> saveMinutes(write(ref, 0, null, decision(DecisionKind.TASK, "lead1", null)))))
                .containsExactly(ConferenceRule.CASE_ENDED);
        assertThat(tasks()).isEmpty();
        staff.as("lead1", () -> saveMinutes(write(ref, 0, null)));
        assertThat(story.as("lead1", () -> queries.get(number, ref)).minutes().discussion())
                .isEqualTo(TALK);
    }

    @Test
    void teamMemberDoesNotSettleForOthers() {
        String ref = held(BODY);
        staff.as("worker1", () -> saveMinutes(write(ref, 0, null, decision(DecisionKind.TASK, "worker1", null))));
        String decisionRef = story.as("worker1", () -> queries.get(number, ref))
                .decisions()
                .get(0)
                .ref();
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id("nurse1"), AccessGround.TEAM));
        staff.as(
                "nurse1",
                () -> assertRefused(
                        ConferenceRule.DECISION_NOT_YOURS,
                        () -> decisions.settle(number, decisionRef, DecisionOutcome.DONE, null, "xong")));
    }

    @Test
    void endOfTheCaseCancelsWhatWasPlanned() {
        String ref = call(3, "lead1");
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(caseNumber, CaseStep.CLOSE));
        assertThat(story.as("lead1", () -> queries.get(number, ref)).status()).isEqualTo(ConferenceStatus.CANCELLED);
        assertThat(openTasksAbout(ref)).isZero();
    }

    @Test
    void textsAreEncryptedInTheDatabase() {
        String ref = held(BODY);
        staff.as(
                "worker1",
                () -> saveMinutes(write(ref, 0, guestOf(ref), decision(DecisionKind.TASK, "worker1", guestOf(ref)))));
        for (String sql : List.of(
                "select content_sealed from donghanh_log.conference_minutes where conference_ref = ?1",
                "select words_sealed from donghanh_log.conference_decision where conference_ref = ?1",
                "select details_sealed from conference_guest where conference_ref = ?1",
                "select topic_sealed from case_conference where ref = ?1")) {
            byte[] sealed =
                    (byte[]) em.createNativeQuery(sql).setParameter(1, ref).getSingleResult();
            assertThat(new String(sealed, StandardCharsets.UTF_8))
                    .doesNotContain(TALK)
                    .doesNotContain(SHARED)
                    .doesNotContain("Khách")
                    .doesNotContain("việc")
                    .doesNotContain("bàn");
        }
    }

    @Test
    void manyConferencesNeedNoMoreStatements() {
        Map<String, LookupCounter.Cost> few = new TreeMap<>();
        Map<String, LookupCounter.Cost> many = new TreeMap<>();
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        story.recordConsent("worker1", other, 300);
        look("few ", number);
        look("many ", other.value());
        conferences(2);
        caseNumber = other;
        number = other.value();
        conferences(9);
        looks.costs().forEach((name, cost) -> (name.startsWith("few ") ? few : many)
                .put(name.replaceFirst("^\\w+ ", ""), cost));
        LookupCounter.assertConstant(few, many, "list", "decisions", "overview");
    }

    private void look(String size, String of) {
        looks.add(size + "list", "worker1", () -> queries.list(of).rows().size());
        looks.add(size + "decisions", "worker1", () -> queries.get(
                        of, queries.list(of).rows().get(0).ref())
                .decisions()
                .size());
        looks.add(size + "overview", "worker1", () -> overview.page(of, true)
                .entries()
                .size());
    }

    private void conferences(int count) {
        for (int i = 0; i < count; i++) {
            String ref = call(0, "lead1");
            staff.as("worker1", () -> service.hold(number, ref, holding(Set.of())));
            WriteMinutesCommand.DecisionLine[] lines = new WriteMinutesCommand.DecisionLine[count];
            Arrays.fill(lines, decision(DecisionKind.TASK, "worker1", null));
            staff.as("worker1", () -> saveMinutes(write(ref, 0, null, lines)));
        }
    }

    private String call(int inDays, String... invited) {
        return story.as("worker1", () -> service.call(command(inDays, Set.of(invited))));
    }

    private CallConferenceCommand command(int inDays, Set<String> invited) {
        return new CallConferenceCommand(
                number,
                ConferenceReason.PLANNED,
                CentreTime.today(clock).plusDays(inDays),
                LocalTime.of(0, 1),
                "Điều cần bàn riêng",
                invited,
                ClientPart.TAKES_PART,
                null);
    }

    /** A conference of today that was held with one person of this body. */
    private String held(OrganisationId body) {
        String ref = call(0, "lead1");
        consent(body);
        staff.as("worker1", () -> guests.add(number, ref, guest(body)));
        String guest = story.as("worker1", () -> queries.guests(number, ref))
                .guests()
                .get(0)
                .ref();
        staff.as("worker1", () -> service.hold(number, ref, holding(Set.of(guest))));
        return ref;
    }

    /** An interpreter is somebody whom the client agrees to have present; the page leads to the question. */
    @Test
    void interpreterTakesPartOnlyWithConsent() {
        String ref = call(0);
        staff.as("worker1", () -> {
            assertThat(queries.get(number, ref).interpreters()).isEmpty();
            assertRefused(ConsentRule.INTERPRETER_NOT_AGREED, () -> service.hold(number, ref, interpreted()));
            consents.record(
                    number,
                    new RecordConsentCommand(
                            ConsentScope.INTERPRETER,
                            RecordConsentCommand.Answer.YES,
                            ConsentMethod.WRITTEN,
                            null,
                            null,
                            "Chị Ngôn Ngữ",
                            CentreTime.today(clock).plusDays(30)));
            assertThat(queries.get(number, ref).interpreters())
                    .singleElement()
                    .satisfies(agreed -> assertThat(agreed.name()).isEqualTo("Chị Ngôn Ngữ"));
            service.hold(number, ref, interpreted());
            assertThat(queries.get(number, ref).interpreted()).isTrue();
        });
    }

    /** What the profile says presets the answer, for those who may read the profile. */
    @Test
    void profilePresetsTheInterpreter() {
        String ref = call(0);
        assertThat(isPreset("worker1", ref)).isFalse();
        answerInterpreter("NO", 0);
        assertThat(isPreset("worker1", ref)).isFalse();
        answerInterpreter("YES", 1);
        assertThat(isPreset("worker1", ref)).isTrue();
        assertThat(isPreset("lead1", ref)).as("a reader without the profile").isFalse();
        staff.as("worker1", () -> service.hold(number, ref, holding(Set.of())));
        assertThat(isPreset("worker1", ref)).as("held").isFalse();
    }

    private boolean isPreset(String reader, String ref) {
        return story.as(reader, () -> queries.get(number, ref).interpreterNeeded());
    }

    private void answerInterpreter(String code, int readVersion) {
        staff.as(
                "worker1",
                () -> profiles.record(
                        number,
                        ProfileAnswers.of(Map.of(ProfileField.INTERPRETER, ProfileAnswer.of(code))),
                        readVersion));
    }

    private ConferenceService.HoldCommand interpreted() {
        return new ConferenceService.HoldCommand(
                Set.of(staff.id("worker1").value()), Set.of(), ClientPart.TAKES_PART, null, true);
    }

    private String guestOf(String ref) {
        return story.as("worker1", () -> queries.get(number, ref))
                .guests()
                .get(0)
                .ref();
    }

    private ConferenceService.HoldCommand holding(Set<String> presentGuests) {
        return new ConferenceService.HoldCommand(
                Set.of(staff.id("worker1").value()), presentGuests, ClientPart.TAKES_PART, null);
    }

    private ConferenceGuestService.AddGuestCommand guest(OrganisationId body) {
        return new ConferenceGuestService.AddGuestCommand(
                bodyRef(body), "Nguyễn Văn Khách", "Trợ giúp viên", CentreTime.today(clock), "Chỉ việc làm đơn.");
    }

    private void consent(OrganisationId body) {
        staff.as(
                "worker1",
                () -> consents.record(
                        number,
                        new RecordConsentCommand(
                                ConsentScope.SHARE_CONFERENCE,
                                RecordConsentCommand.Answer.YES,
                                ConsentMethod.WRITTEN,
                                null,
                                null,
                                null,
                                CentreTime.today(clock).plusDays(100),
                                body)));
    }

    private void withdraw() {
        String consent = story.as("worker1", () -> consentQueries.page(number)).current().stream()
                .filter(row -> row.scope() == ConsentScope.SHARE_CONFERENCE)
                .map(ConsentQueries.Row::ref)
                .findFirst()
                .orElseThrow();
        staff.as("worker1", () -> consents.withdraw(number, consent, CentreTime.today(clock)));
    }

    private WriteMinutesCommand write(
            String ref, int basedOn, @Nullable String guest, WriteMinutesCommand.DecisionLine... lines) {
        return new WriteMinutesCommand(
                number,
                ref,
                basedOn,
                TALK,
                guest == null ? List.of() : List.of(new WriteMinutesCommand.PartLine(guest, SHARED)),
                List.of(lines));
    }

    private WriteMinutesCommand.DecisionLine decision(DecisionKind kind, String account, @Nullable String guest) {
        return new WriteMinutesCommand.DecisionLine(
                kind,
                "việc của " + account,
                staff.id(account).value(),
                CentreTime.today(clock).plusDays(5),
                guest);
    }

    private List<TaskKind> tasks() {
        List<?> kinds = em.createNativeQuery(
                        """
                        select t.kind from case_task t join case_file c on c.id = t.case_id
                        where c.number = ?1 and t.ended_at is null""")
                .setParameter(1, number)
                .getResultList();
        return kinds.stream().map(kind -> TaskKind.valueOf((String) kind)).toList();
    }

    private long openTasksAbout(String ref) {
        return ((Number) em.createNativeQuery("select count(*) from case_task where subject = ?1 and ended_at is null")
                        .setParameter(1, ref)
                        .getSingleResult())
                .longValue();
    }

    private static String bodyRef(OrganisationId body) {
        return "CONFERENCEBODY" + body.value();
    }
}
