package vn.donghanh.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.breakglass.BreakGlassReason;
import vn.donghanh.breakglass.BreakGlassReviewQueries;
import vn.donghanh.breakglass.BreakGlassReviewService;
import vn.donghanh.breakglass.BreakGlassReviewView;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.breakglass.BreakGlassStatus;
import vn.donghanh.breakglass.OpenBreakGlassCommand;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casemerge.CaseMergeService;
import vn.donghanh.conference.CallConferenceCommand;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceReason;
import vn.donghanh.conference.ConferenceService;
import vn.donghanh.conference.DecisionKind;
import vn.donghanh.conference.MinutesTab;
import vn.donghanh.conference.WriteMinutesCommand;
import vn.donghanh.encryption.Ciphertext;
import vn.donghanh.encryption.CiphertextStatus;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.ReEncryptor;
import vn.donghanh.feedback.complaint.ComplaintDraftService;
import vn.donghanh.feedback.complaint.SaveComplaintDraftCommand;
import vn.donghanh.identity.CaseProfileQueries;
import vn.donghanh.incident.IncidentListQueries;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.RiskScreeningQueries;
import vn.donghanh.intake.screening.RiskScreeningService;
import vn.donghanh.person.ErasureReplayService;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.Role;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.SaveServiceDraftCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.counselling.RecordSessionCommand;
import vn.donghanh.service.counselling.SaveSessionDraftCommand;
import vn.donghanh.service.counselling.SessionFacts;
import vn.donghanh.service.counselling.SessionMethod;
import vn.donghanh.service.counselling.SessionPart;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.ErasedException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.Username;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Overlap;
import vn.donghanh.testing.RiskRecords;
import vn.donghanh.worklist.CaseQueries;

@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    private static final String REASON = "Luật 91/2025/QH15, thân chủ yêu cầu";

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ErasureService service;

    @Inject
    CaseFixture cases;

    @Inject
    BreakGlassService breakGlass;

    @Inject
    BreakGlassReviewQueries openings;

    @Inject
    BreakGlassReviewService reviews;

    @Inject
    CaseMergeService merging;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    CaseManagementService management;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseQueries list;

    @Inject
    ServiceDeliveryService services;

    @Inject
    CaseDraftService caseDrafts;

    @Inject
    ComplaintDraftService complaintDrafts;

    @Inject
    ServiceQueries delivered;

    @Inject
    SessionService sessions;

    @Inject
    SectionAccessService sections;

    @Inject
    CashConfirmationService cash;

    @Inject
    ConferenceService conferences;

    @Inject
    ConferenceMinutesService minutes;

    @Inject
    ConferenceQueries conferencePages;

    @Inject
    PersonProfileService profiles;

    @Inject
    CaseProfileQueries profilePages;

    @Inject
    IncidentService incidents;

    @Inject
    IncidentListQueries incidentList;

    @Inject
    RiskScreeningService screenings;

    @Inject
    RiskScreeningQueries screeningQueries;

    @Inject
    RiskScreeningQueries series;

    @Inject
    KeyManager keeper;

    @Inject
    ReEncryptor resealer;

    @Inject
    ErasureReplayService start;

    @Inject
    Settings settings;

    @Inject
    Overlap overlap;

    @Inject
    Clock clock;

    @BeforeEach
    void ensureStaff() {
        staff.ensureStaff();
    }

    @Test
    void erasedCaseIsUnreadableButKeptForStatistics() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = queryString("select ref from person_field where person_ref = '" + person.value() + "'");
        assertThat(ciphertextStatus(person, field, alias)).isEqualTo(CiphertextStatus.OPENS);
        String ref = asked(number);

        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(ciphertextStatus(person, field, alias)).isEqualTo(CiphertextStatus.ERASED);
        assertThat(keyFile(person)).doesNotExist();
        for (String table : List.of("person_field", "person_index", "duplicate_key", "safe_contact")) {
            assertThat(queryString("select count(*) from " + table + " where person_ref = '" + person.value() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(queryString(
                        "select count(*) from duplicate_pair where '" + person.value() + "' in (person_a, person_b)"))
                .isEqualTo("0");
        assertThatThrownBy(() -> staff.as("worker1", () -> overview.page(number.value(), false)))
                .isInstanceOf(ErasedException.class);
        assertThat(story.isHidden("worker2", () -> overview.page(number.value(), false)))
                .isTrue();
        assertThat(queryString(
                        "select concat(status, ' ', episode) from case_file where number = '" + number.value() + "'"))
                .isEqualTo("CLOSED 1");
        assertThat(story.as(
                                "worker1",
                                () -> list.list(
                                        new CaseSearchCriteria(
                                                number.value(),
                                                StatusFilter.ANY,
                                                null,
                                                null,
                                                CaseSearchCriteria.Due.ANY),
                                        new PageRequest(0, 20, "updated", false)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.alias()).isNull());
        assertThat(Files.readString(settings.keysFolder().resolve("erased"))).contains(person.value());
        assertThat(queryString("select count(*) from donghanh_log.audit_event where action = 'erasure.decide'"
                        + " and outcome = 'DONE' and reason_sealed is not null"))
                .isNotEqualTo("0");
    }

    /** What was given, what waits for a second person and who the client is stay as rows for the figures, and nobody can open them any more. */
    @Test
    void openingOfAnErasedClientIsStillReviewed() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "lead2",
                () -> breakGlass.open(new OpenBreakGlassCommand(
                        number.value(), IdentityField.ALIAS, BreakGlassReason.DANGER, "gọi lại ngay trong đêm", 1)));
        String opening =
                queryString("select g.ref from break_glass g join case_file c on c.id = g.case_id where c.number = '"
                        + number.value() + "'");
        String ref = asked(number);
        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        BreakGlassReviewView waiting = story.as("director1", () -> openings.get(opening, 1));
        assertThat(waiting.erased()).isTrue();
        assertThat(waiting.row().words()).isNull();
        staff.as("director1", () -> reviews.conclude(opening, BreakGlassStatus.JUSTIFIED, "có nguy cơ, đã gọi lại"));
        assertThat(story.as("director1", () -> openings.get(opening, 1)).row().state())
                .isEqualTo(BreakGlassStatus.JUSTIFIED);
    }

    @Test
    void servicesCashAndProfileOfAnErasedClientAreUnreadable() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        PersonRef person = personOf(number);
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            give(number, today, DeliveryType.HARM_REDUCTION_KIT, ServiceCost.NONE);
            give(number, today, DeliveryType.BASIC_SUPPLIES, new ServiceCost(900_000L, true, "CENTRE", null));
            caseDrafts.save(new SaveCaseDraftCommand(
                    number.value(), CaseDraftForm.INCIDENT, "Đang viết", RandomReference.random()));
            caseDrafts.save(new SaveCaseDraftCommand(
                    number.value(), CaseDraftForm.PROFILE, "Đang viết", RandomReference.random()));
            services.saveDraft(new SaveServiceDraftCommand(
                    number.value(), DeliveryType.CONDOMS, "Đang viết", RandomReference.random()));
            profiles.record(
                    number.value(),
                    ProfileAnswers.of(Map.of(
                            ProfileField.SEX, ProfileAnswer.of("FEMALE"),
                            ProfileField.EDUCATION, ProfileAnswer.of("G09"),
                            ProfileField.OCCUPATION_BEFORE, ProfileAnswer.words("Công nhân may"))),
                    0);
        });
        String refused = story.as(
                "worker1",
                () -> give(
                        number, today, DeliveryType.BASIC_SUPPLIES, new ServiceCost(800_000L, true, "CENTRE", null)));
        staff.as("lead1", () -> cash.refuse(number.value(), refused, 1, "Thiếu giấy nhận tiền."));
        staff.as(
                "duty1",
                () -> complaintDrafts.save(
                        new SaveComplaintDraftCommand(number.value(), "Đang viết", RandomReference.random())));
        List<Ciphertext> sealed = sealedServicesAndProfile(number, person);
        assertThat(sealed).hasSize(6).allSatisfy(value -> assertThat(resealer.check(value))
                .isEqualTo(CiphertextStatus.OPENS));
        close(number, CaseStatus.ACTIVE);
        String ref = asked(number);

        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(sealed).allSatisfy(value -> assertThat(resealer.check(value)).isEqualTo(CiphertextStatus.ERASED));
        for (String table : List.of("service_draft", "case_draft")) {
            assertThat(queryString("select count(*) from " + table + " d join case_file c on c.id = d.case_id"
                            + " where c.number = '" + number.value() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(queryString("select count(*) from complaint_draft where person_ref = '" + person.value() + "'"))
                .isEqualTo("0");
        assertThat(queryString("select concat(sex, ' ', education_band) from case_file where number = '"
                        + number.value() + "'"))
                .as("what figures count stays")
                .isEqualTo("FEMALE LOWER_SECONDARY");
        for (Runnable reading : List.<Runnable>of(
                () -> delivered.list(number.value(), null, null, 1),
                () -> profilePages.page(number.value()),
                () -> profiles.record(number.value(), ProfileAnswers.none(), 1))) {
            assertThatThrownBy(() -> staff.as("worker1", reading)).isInstanceOf(ErasedException.class);
        }
        assertThatThrownBy(() -> staff.as("lead1", () -> cash.confirm(number.value(), refused, 1)))
                .isInstanceOf(ErasedException.class);
    }

    /** What was called, discussed and decided stays as rows, and nobody can open it any more; the draft is gone. */
    @Test
    void conferencesOfAnErasedClientAreUnreadable() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        PersonRef person = personOf(number);
        LocalDate today = CentreTime.today(clock);
        String conference = story.as(
                "worker1",
                () -> conferences.call(new CallConferenceCommand(
                        number.value(),
                        ConferenceReason.PLANNED,
                        today,
                        LocalTime.MIDNIGHT,
                        "Điều cần bàn",
                        Set.of("lead1"),
                        ClientPart.BY_TRUSTED_PERSON,
                        "Chị Tư")));
        staff.as("worker1", () -> {
            conferences.hold(
                    number.value(),
                    conference,
                    new ConferenceService.HoldCommand(
                            Set.of(staff.id("worker1").value()), Set.of(), ClientPart.BY_TRUSTED_PERSON, "Chị Tư"));
            minutes.write(
                    new WriteMinutesCommand(
                            number.value(),
                            conference,
                            0,
                            "Đã bàn",
                            List.of(),
                            List.of(new WriteMinutesCommand.DecisionLine(
                                    DecisionKind.TASK,
                                    "Việc",
                                    staff.id("worker1").value(),
                                    today,
                                    null))),
                    MinutesTab.opened(null));
        });
        staff.as(
                "lead1",
                () -> minutes.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                        number.value(), conference, MinutesTab.opened(null), 1, "Đang viết", null)));
        List<Ciphertext> sealed = new ArrayList<>();
        sealed.addAll(sealed(number, person, "", "case_conference", "topic"));
        sealed.addAll(sealed(number, person, "", "case_conference", "trusted"));
        sealed.addAll(sealed(number, person, "donghanh_log.", "conference_minutes", "content"));
        sealed.addAll(sealed(number, person, "donghanh_log.", "conference_decision", "words"));
        assertThat(sealed).hasSize(4).allSatisfy(value -> assertThat(resealer.check(value))
                .isEqualTo(CiphertextStatus.OPENS));
        close(number, CaseStatus.ACTIVE);
        String ref = asked(number);

        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(sealed).allSatisfy(value -> assertThat(resealer.check(value)).isEqualTo(CiphertextStatus.ERASED));
        assertThat(queryString("select count(*) from conference_draft d join case_file c on c.id = d.case_id"
                        + " where c.number = '" + number.value() + "'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> staff.as("lead1", () -> conferencePages.get(number.value(), conference)))
                .isInstanceOf(ErasedException.class);
    }

    private List<Ciphertext> sealed(CaseNumber number, PersonRef person, String schema, String table, String column)
            throws SQLException {
        List<Ciphertext> sealed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select s.ref, s." + column + "_sealed from " + schema + table
                        + " s join case_file c on c.id = s.case_id where c.number = '" + number.value() + "'")) {
            while (row.next()) {
                sealed.add(new Ciphertext(table, column + "_sealed", row.getString(1), person, row.getBytes(2)));
            }
        }
        return sealed;
    }

    private String give(CaseNumber number, LocalDate day, DeliveryType type, ServiceCost cost) {
        return services.record(RecordServiceCommand.delivered(
                number.value(), ServiceItem.single(type), day, ServicePurpose.NONE, cost, "Chị nhận ở trạm xe."));
    }

    /** All encrypted values of the case's deliveries, its answers about cash, and the profile. */
    private List<Ciphertext> sealedServicesAndProfile(CaseNumber number, PersonRef person) throws SQLException {
        String ofCase = " s join case_file c on c.id = s.case_id where c.number = '" + number.value() + "'";
        List<Ciphertext> sealed = new ArrayList<>();
        for (String[] column : new String[][] {
            {"service_delivery", "matter", ofCase},
            {"service_delivery", "line", ofCase},
            {"service_cash_decision", "reason", ofCase},
            {"person_profile", "answers", " s where s.person_ref = '" + person.value() + "'"}
        }) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select s.ref, s." + column[1] + "_sealed from donghanh_log." + column[0] + column[2])) {
                while (row.next()) {
                    if (row.getBytes(2) != null) {
                        sealed.add(new Ciphertext(
                                column[0], column[1] + "_sealed", row.getString(1), person, row.getBytes(2)));
                    }
                }
            }
        }
        return sealed;
    }

    @Test
    void contentOfSessionsOfAnErasedClientIsUnreadable() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        PersonRef person = personOf(number);
        staff.as("worker1", () -> sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null));
        String part = RandomReference.random();
        staff.as("counsellor1", () -> {
            sessions.record(RecordSessionCommand.of(
                    new SessionFacts(
                            DeliveryType.CRISIS_INTERVENTION,
                            CentreTime.today(clock),
                            new ServiceMeeting(30, null),
                            SessionMethod.PHONE,
                            "Nội dung buổi này"),
                    new SessionPart(number.value(), DeliveryOutcome.DELIVERED, null, part)));
            sessions.saveDraft(new SaveSessionDraftCommand(
                    number.value(), DeliveryType.CRISIS_INTERVENTION, "Đang viết", RandomReference.random()));
        });
        Ciphertext content = new Ciphertext(
                "counselling_session",
                "content_sealed",
                part,
                person,
                HexFormat.of()
                        .parseHex(queryString("select hex(content_sealed) from donghanh_log.counselling_session"
                                + " where ref = '" + part + "'")));
        assertThat(resealer.check(content)).isEqualTo(CiphertextStatus.OPENS);
        close(number, CaseStatus.ACTIVE);
        String ref = asked(number);

        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(resealer.check(content)).isEqualTo(CiphertextStatus.ERASED);
        assertThat(queryString("select count(*) from counselling_draft d join case_file c on c.id = d.case_id"
                        + " where c.number = '" + number.value() + "'"))
                .isEqualTo("0");
    }

    @Test
    void incidentsAndScreeningsAreErasedWithTheClient() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        PersonRef person = personOf(number);
        staff.as("worker1", () -> incidents.record(RiskRecords.incident(number)));
        staff.as("worker1", () -> screenings.record(RiskRecords.screening(number)));
        staff.as(
                "lead1",
                () -> screenings.endFlag(
                        number.value(),
                        CriticalFlag.C_HELD,
                        screeningQueries.series(number.value(), null).raisedAt(CriticalFlag.C_HELD),
                        "Đã về ở với chị gái."));
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
        List<Ciphertext> sealed = List.of(
                sealed("incident", "summary_sealed", number, person),
                sealed("incident", "account_sealed", number, person),
                sealed("risk_screening", "answers_sealed", number, person),
                sealed("risk_flag_ending", "content_sealed", number, person));
        assertThat(sealed).extracting(resealer::check).containsOnly(CiphertextStatus.OPENS);
        String ref = asked(number);
        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));
        assertThat(sealed).extracting(resealer::check).containsOnly(CiphertextStatus.ERASED);
        for (Runnable page :
                List.<Runnable>of(() -> incidentList.list(number.value()), () -> series.series(number.value(), null))) {
            assertThatThrownBy(() -> staff.as("worker1", page)).isInstanceOf(ErasedException.class);
        }
    }

    private Ciphertext sealed(String table, String column, CaseNumber number, PersonRef person) throws SQLException {
        String where = " from donghanh_log." + table + " where case_id = (select id from case_file where number = '"
                + number.value() + "')";
        return new Ciphertext(
                table,
                column,
                queryString("select ref" + where),
                person,
                HexFormat.of().parseHex(queryString("select lower(hex(" + column + "))" + where)));
    }

    @Test
    void restoredDatabaseBackupDoesNotUndoErasure() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = queryString("select ref from person_field where person_ref = '" + person.value() + "'");
        // the erasure ledger knows the erasure, the database restored from an earlier day does not
        keeper.erase(person, clock.instant());

        assertThat(start.replay()).isPositive();

        assertThat(ciphertextStatus(person, field, alias)).isEqualTo(CiphertextStatus.ERASED);
        assertThat(queryString("select count(*) from person_index where person_ref = '" + person.value() + "'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> staff.as("worker1", () -> overview.page(number.value(), false)))
                .isInstanceOf(ErasedException.class);
        assertThat(start.replay()).isZero();
    }

    @Test
    void restoredKeyBackupDoesNotUndoErasure() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = queryString("select ref from person_field where person_ref = '" + person.value() + "'");
        String keys = Files.readString(keyFile(person));
        String ref = asked(number);
        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));
        Files.writeString(keyFile(person), keys);

        assertThat(start.replay()).isPositive();

        assertThat(keyFile(person)).doesNotExist();
        assertThat(ciphertextStatus(person, field, alias)).isEqualTo(CiphertextStatus.ERASED);
    }

    @Test
    void twoRequestsOfOneClientDoNotWaitSideBySide() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        assertThat(overlap.refusals(
                        "worker1",
                        () -> service.record(number.value(), command()),
                        "worker1",
                        () -> service.record(number.value(), command())))
                .containsExactly(ErasureRule.REQUEST_WAITS_ALREADY);
        staff.as("dpo1", () -> service.decide(waiting(number), ErasureDecision.REFUSED, REASON));
    }

    @Test
    void openCaseIsNotErasedAndRequestIsDecidedOnce() {
        CaseNumber open = story.caseAt(CaseStatus.ACTIVE);
        String ref = asked(open);
        assertThat(story.refusals("worker1", () -> service.record(open.value(), command())))
                .containsExactly(ErasureRule.REQUEST_WAITS_ALREADY);
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON)))
                .containsExactly(ErasureRule.CASE_STILL_OPEN);
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, "ngắn")))
                .containsExactly(ErasureRule.REASON_MISSING);
        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, REASON));
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, REASON)))
                .containsExactly(ErasureRule.DECIDED_ALREADY);
        assertThat(story.status(open)).isEqualTo(CaseStatus.ACTIVE);
    }

    /** In a small Centre one person may have both roles. */
    @Test
    void recorderDoesNotDecideTheRequest() {
        String both = newcomer(Role.SOCIAL_WORKER, Role.DATA_PROTECTION_OFFICER);
        CaseNumber number = story.caseAt(CaseStatus.CLOSED, both, "lead1");
        staff.as(both, () -> service.record(number.value(), command()));
        String ref = waiting(number);
        for (ErasureDecision decision : ErasureDecision.values()) {
            assertThat(story.refusals(both, () -> service.decide(ref, decision, REASON)))
                    .containsExactly(ErasureRule.OWN_REQUEST);
        }
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, REASON));
    }

    @Test
    void blockedOfficerSeesNoRequest() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        String ref = asked(number);
        assertThat(story.as("worker1", () -> service.getForm(number.value())).decidable())
                .isTrue();
        staff.usernames().stream()
                .filter(username -> staff.holds(username, Role.DATA_PROTECTION_OFFICER))
                .forEach(username ->
                        staff.as("lead1", () -> management.block(number.value(), username, "họ hàng của thân chủ")));

        assertThat(story.as("dpo1", service::page).waiting())
                .extracting(ErasureRow::number)
                .doesNotContain(number);
        assertThat(story.isHidden("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON)))
                .isTrue();
        assertThat(keyFile(person)).exists();
        assertThat(story.as("worker1", () -> service.getForm(number.value())).decidable())
                .isFalse();

        String second = staff.createColleague("dpo1", Salutation.BAN, Role.DATA_PROTECTION_OFFICER);
        assertThat(story.as("worker1", () -> service.getForm(number.value())).decidable())
                .isTrue();
        staff.as(second, () -> service.decide(ref, ErasureDecision.REFUSED, REASON));
        assertThat(story.as(second, service::page).decided())
                .extracting(ErasureRow::number)
                .contains(number);
        assertThat(story.as("dpo1", service::page).decided())
                .extracting(ErasureRow::number)
                .doesNotContain(number);
    }

    @Test
    void mergedCasesAreErasedOnlyWhenBothAreClosed() throws Exception {
        String alias = "Chị Sen " + RandomReference.random();
        CaseNumber continuing = accepted(alias);
        CaseNumber mergedCase = accepted(alias);
        long pair = pairOf(continuing, mergedCase);
        staff.as("lead1", () -> merging.merge(pair, continuing.value(), "cùng giấy tờ, chị tự nói"));
        PersonRef first = personOf(continuing);
        PersonRef second = personOf(mergedCase);
        byte[] alias1 = aliasOf(first);
        byte[] alias2 = aliasOf(second);
        String field1 = queryString("select ref from person_field where person_ref = '" + first.value() + "'");
        String field2 = queryString("select ref from person_field where person_ref = '" + second.value() + "'");
        String ref = asked(mergedCase);
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON)))
                .as("the continuing case is open")
                .containsExactly(ErasureRule.CASE_STILL_OPEN);
        close(continuing, CaseStatus.ACCEPTED);

        staff.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(keyFile(first)).doesNotExist();
        assertThat(keyFile(second)).doesNotExist();
        assertThat(ciphertextStatus(first, field1, alias1)).isEqualTo(CiphertextStatus.ERASED);
        assertThat(ciphertextStatus(second, field2, alias2)).isEqualTo(CiphertextStatus.ERASED);
        for (CaseNumber number : List.of(continuing, mergedCase)) {
            assertThatThrownBy(() -> staff.as("worker1", () -> overview.page(number.value(), false)))
                    .as(number.value())
                    .isInstanceOf(ErasedException.class);
        }
        assertThat(start.replay()).isZero();
    }

    @Test
    void onlyTheOfficerDecidesAndOnlyTheCaseTeamRequests() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        for (String account : List.of("worker1", "lead1", "director1", "admin1", "auditor1")) {
            assertThat(story.isHidden(account, service::page)).as(account).isTrue();
        }
        assertThat(story.isHidden("dpo1", () -> service.record(number.value(), command())))
                .isTrue();
        assertThat(story.isHidden("worker3", () -> service.record(number.value(), command())))
                .isTrue();
    }

    private static RecordErasureCommand command() {
        return new RecordErasureCommand(
                ErasureGround.CLIENT_ASKED,
                IdentificationMethod.CODE_WORD,
                CentreTime.day(Instant.parse("2026-01-05T03:00:00Z")));
    }

    /** Creates an account with these roles, each confirmed. */
    private String newcomer(Role... roles) {
        String username = "z" + RandomReference.random().substring(0, 10);
        staff.as("admin1", () -> {
            accounts.invite(
                    new Username(username),
                    new StaffDetails("Người Hai Việc", "Hai", Salutation.BAN, staff.unitOf("worker1")),
                    Set.of(roles));
        });
        staff.as("director1", () -> confirmations.findPending().rows().stream()
                .filter(role -> role.username().equals(username))
                .forEach(role -> confirmations.confirm(role.ref())));
        return username;
    }

    private CaseNumber accepted(String alias) {
        CaseNumber number = story.as("worker1", () -> cases.open(alias, TriageLevel.MEDIUM));
        staff.as("worker1", () -> cases.transition(number, CaseStep.SCREEN));
        staff.as("lead1", () -> {
            cases.assign(number, staff.id("worker1"));
            cases.transition(number, CaseStep.ACCEPT);
        });
        return number;
    }

    private void close(CaseNumber number, CaseStatus from) {
        List<CaseStep> way = CaseFixture.stepsTo(CaseStatus.CLOSED);
        for (CaseStep step : way.subList(CaseFixture.stepsTo(from).size(), way.size())) {
            staff.as(CaseScenario.actorOf(step, "worker1", "lead1"), () -> cases.transition(number, step));
        }
    }

    private long pairOf(CaseNumber caseNumber, CaseNumber other) throws SQLException {
        String refs =
                "('" + personOf(caseNumber).value() + "', '" + personOf(other).value() + "')";
        return Long.parseLong(
                queryString("select id from duplicate_pair where person_a in " + refs + " and person_b in " + refs));
    }

    private String asked(CaseNumber number) {
        staff.as("worker1", () -> service.record(number.value(), command()));
        return waiting(number);
    }

    private String waiting(CaseNumber number) {
        return story.as("dpo1", service::page).waiting().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private CiphertextStatus ciphertextStatus(PersonRef person, String field, byte[] sealed) {
        return resealer.check(new Ciphertext("person_field", "value_sealed", field, person, sealed));
    }

    private Path keyFile(PersonRef person) {
        return settings.keysFolder()
                .resolve("person")
                .resolve(person.value().substring(0, 2))
                .resolve(person.value());
    }

    private PersonRef personOf(CaseNumber number) throws SQLException {
        return new PersonRef(queryString("select person_ref from case_file where number = '" + number.value() + "'"));
    }

    private byte[] aliasOf(PersonRef person) throws SQLException {
        return HexFormat.of()
                .parseHex(queryString(
                        "select lower(hex(value_sealed)) from person_field where field = 'ALIAS' and person_ref = '"
                                + person.value() + "'"));
    }

    private String queryString(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void requestDateInTheFutureIsRefused() {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        LocalDate tomorrow = CentreTime.today(clock).plusDays(1);
        assertThat(story.refusals(
                        "worker1",
                        () -> service.record(
                                number.value(),
                                new RecordErasureCommand(
                                        ErasureGround.CLIENT_ASKED, IdentificationMethod.CODE_WORD, tomorrow))))
                .containsExactly(ErasureRule.DAY_IN_FUTURE);
    }
}
