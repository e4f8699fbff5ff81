package vn.donghanh.casemerge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseMerge;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.conference.CallConferenceCommand;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceReason;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.conference.ConferenceService;
import vn.donghanh.document.DocumentFilter;
import vn.donghanh.document.DocumentFixture;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.sharing.SharingFixture;
import vn.donghanh.feedback.FeedbackService;
import vn.donghanh.feedback.SubmitFeedbackCommand;
import vn.donghanh.feedback.complaint.ComplaintAddressee;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.feedback.complaint.ComplaintRow;
import vn.donghanh.feedback.complaint.ComplaintSubject;
import vn.donghanh.identity.CaseProfileQueries;
import vn.donghanh.incident.IncidentDeadline;
import vn.donghanh.incident.IncidentQueries;
import vn.donghanh.incident.IncidentRule;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.intake.screening.RiskScreeningQueries;
import vn.donghanh.intake.screening.RiskScreeningService;
import vn.donghanh.intake.screening.ScreeningRule;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.ClinicAnswers;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.security.Role;
import vn.donghanh.service.CashConfirmationService;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.counselling.RecordSessionCommand;
import vn.donghanh.service.counselling.SessionFacts;
import vn.donghanh.service.counselling.SessionMethod;
import vn.donghanh.service.counselling.SessionPart;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.RiskRecords;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.DraftRow;
import vn.donghanh.worklist.TaskQueries;

/** Merging two cases of one client, and undoing the merge without a trace in the data. */
@ExtendWith(ArquillianExtension.class)
class CaseMergeServiceIT {
    private static final String REASON = "cùng giấy tờ, chị tự nói";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseMergeService merging;

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    CaseManagementService management;

    @Inject
    CaseManagementQueries managementPages;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseQueries list;

    @Inject
    TaskQueries work;

    @Inject
    CaseStatisticsQueries figures;

    @Inject
    IncidentService incidents;

    @Inject
    IncidentQueries incidentQueries;

    @Inject
    RiskScreeningService screenings;

    @Inject
    RiskScreeningQueries series;

    @Inject
    IdentityService identity;

    @Inject
    ServiceDeliveryService services;

    @Inject
    ServiceQueries delivered;

    @Inject
    SessionService sessions;

    @Inject
    SectionAccessService sections;

    @Inject
    CashConfirmationService cash;

    @Inject
    DocumentFixture documents;

    @Inject
    DocumentQueries documentQueries;

    @Inject
    SharingFixture sharing;

    @Inject
    ReferralStory referrals;

    @Inject
    ClinicAnswers clinicService;

    @Inject
    PartnerBusinessQueries clinic;

    @Inject
    ConferenceService conferences;

    @Inject
    ConferenceQueries conferencePages;

    @Inject
    FeedbackService feedback;

    @Inject
    ComplaintQueries complaints;

    @Inject
    PersonProfileService profiles;

    @Inject
    CaseProfileQueries profilePages;

    @Inject
    AccessHistoryQueries readings;

    @Inject
    CaseDraftService drafts;

    @Inject
    ClosingQueries closings;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    private String alias;
    private CaseNumber kept;
    private CaseNumber other;

    @BeforeEach
    void createTwoCasesWithTheSameAlias() {
        staff.ensureStaff();
        alias = "Chị Trúc " + RandomReference.random();
        kept = opened("worker1");
        other = opened("worker2");
    }

    @Test
    void mergedCaseKeepsItsDataAndTheOtherContinues() {
        assertThat(tasksOf("worker2", other)).isNotEmpty();
        merge(kept);
        assertThat(story.status(kept)).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(story.status(other)).isEqualTo(CaseStatus.MERGED);
        assertThat(tasksOf("worker2", other)).isEmpty();
        assertThat(story.as("lead1", () -> list.suggest(other.value()).hits())).hasSize(1);
        assertThat(listed("lead1", other)).isFalse();
        assertThat(story.as("worker1", () -> overview.page(other.value(), true)).otherCases())
                .as("the case manager reads the merged case too")
                .containsExactly(new CaseMergeRepository.OtherCase(kept.value(), true));
        assertThat(story.as("worker1", () -> overview.page(kept.value(), true)).otherCases())
                .containsExactly(new CaseMergeRepository.OtherCase(other.value(), false));
        assertThat(story.as("worker2", () -> overview.page(other.value(), true)).otherCases())
                .as("readers without access to the continuing case do not learn of it")
                .isEmpty();
        assertThat(story.refusals(
                        "worker2",
                        () -> management.raise(other.value(), version(other), TriageLevel.CRITICAL, "nguy hiểm ở nhà")))
                .containsExactly(CaseRule.CASE_ENDED);
        assertThat(pairOf("lead1")).isNull();
    }

    @Test
    void undoRestoresEveryRow() throws SQLException {
        Map<String, List<String>> before = rows();
        merge(kept);
        assertThat(rows()).isNotEqualTo(before);
        undo();
        assertThat(rows()).isEqualTo(before);
        assertThat(story.status(other)).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(tasksOf("worker2", other)).isNotEmpty();
        assertThat(story.isHidden("worker1", () -> cases.get(other))).isTrue();
        assertThat(pairOf("lead1")).as("the pair is pending again").isNotNull();
        merge(other);
        assertThat(story.status(kept)).isEqualTo(CaseStatus.MERGED);
    }

    /**
     * What was given stays with its case, and cash goes on waiting for its second person there; each case keeps its client's profile. Undoing
     * changes none of it.
     */
    @Test
    void servicesCashAndProfilesSurviveMergeAndUndo() throws SQLException {
        String paid = story.as("worker2", () -> give(other, new ServiceCost(900_000L, true, "CENTRE", null)));
        String refused = story.as("worker2", () -> give(other, new ServiceCost(800_000L, true, "CENTRE", null)));
        story.as("worker1", () -> give(kept, ServiceCost.NONE));
        recordProfile("worker1", kept, "G09");
        recordProfile("worker2", other, "G12");
        Map<String, List<String>> before = rows();
        assertThat(before.get("donghanh_log.service_delivery")).hasSize(3);
        assertThat(before.get("donghanh_log.person_profile")).hasSize(2);

        merge(kept);

        assertThat(rows().get("donghanh_log.service_delivery")).isEqualTo(before.get("donghanh_log.service_delivery"));
        assertThat(story.as("worker1", () -> delivered.list(other.value(), null, null, 1))
                        .rows())
                .as("the manager of the case that goes on reads them")
                .hasSize(2);
        assertThat(grade("worker1", kept)).isEqualTo("G09");
        assertThat(grade("worker1", other)).isEqualTo("G12");
        assertThat(story.refusals("worker2", () -> give(other, ServiceCost.NONE)))
                .as("nothing more is recorded in the merged case")
                .containsExactly(CaseRule.CASE_ENDED);
        assertThat(cashTasks()).as("money that was handed over still waits").hasSize(2);
        staff.as("lead1", () -> cash.refuse(other.value(), refused, 1, "Thiếu giấy nhận tiền."));
        staff.as("lead1", () -> cash.confirm(other.value(), paid, 1));
        assertThat(cashTasks()).isEmpty();
        assertThat(story.as("worker2", () -> work.worklist().tasks()))
                .as("the entry can be put right in the merged case")
                .anyMatch(task ->
                        task.kind() == TaskKind.CASH_REFUSED && task.number().equals(other.value()));
        staff.as(
                "worker2",
                () -> services.markAsMistake(other.value(), refused, 1, "Không trao tiền.", RandomReference.random()));

        undo();

        assertThat(rows().get("donghanh_log.person_profile")).isEqualTo(before.get("donghanh_log.person_profile"));
        assertThat(grade("worker2", other)).isEqualTo("G12");
        assertThat(story.as("worker2", () -> delivered.list(other.value(), null, null, 1))
                        .totals()
                        .amount())
                .isEqualTo(900_000);
        assertThat(story.isHidden("worker1", () -> delivered.list(other.value(), null, null, 1)))
                .isTrue();
        assertThat(story.as("worker2", () -> give(other, ServiceCost.NONE))).isNotNull();
    }

    /** What a partner was shown stays with the partner, and nothing is added while its case is merged into another. */
    @Test
    void pagesAtAPartnerSurviveMergeAndUndo() {
        story.recordConsent("worker1", kept, 300);
        String code = referrals.send(kept.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        String opening = story.as("worker1", () -> sharing.open(kept.value(), "OTHER"));
        staff.as("worker1", () -> sharing.share(kept.value(), code, opening));
        staff.as("health1", () -> clinicService.receive(code));

        merge(other);
        assertThat(story.as("health1", () -> clinic.getPage(code, 1))).isNotEmpty();
        assertThat(story.isHidden("worker1", () -> sharing.share(kept.value(), code, opening)))
                .isTrue();

        undo();
        assertThat(story.as("health1", () -> clinic.getPage(code, 1))).isNotEmpty();
        staff.as("worker1", () -> sharing.share(kept.value(), code, opening));
        assertThat(story.as("health1", () -> clinic.get(code)).sharedPages()).containsExactly(1, 2);
    }

    /** A conference stays with its case: it is still held, nothing new is called, and undoing changes none of it. */
    @Test
    void conferencesSurviveMergeAndUndo() throws SQLException {
        String planned = story.as("worker2", () -> conferences.call(conference(other)));
        String held = story.as("worker2", () -> conferences.call(conference(other)));
        staff.as("worker2", () -> conferences.hold(other.value(), held, holding()));
        Map<String, List<String>> before = rows();
        assertThat(before.get("case_conference")).hasSize(2);

        merge(kept);

        assertThat(rows().get("case_conference")).isEqualTo(before.get("case_conference"));
        assertThat(story.as("worker1", () -> conferencePages.list(other.value()))
                        .rows())
                .as("the manager of the case that goes on reads them")
                .hasSize(2);
        assertThat(story.refusals("worker2", () -> conferences.call(conference(other))))
                .containsExactly(ConferenceRule.CASE_ENDED);
        undo();
        assertThat(rows().get("case_conference")).isEqualTo(before.get("case_conference"));
        assertThat(rows().get("donghanh_log.conference_move")).hasSize(3);
        staff.as("worker2", () -> conferences.hold(other.value(), planned, holding()));
        assertThat(story.isHidden("worker1", () -> conferencePages.list(other.value())))
                .isTrue();
    }

    private static CallConferenceCommand conference(CaseNumber number) {
        return new CallConferenceCommand(
                number.value(),
                ConferenceReason.PLANNED,
                CentreTime.day(Clock.systemUTC().instant()),
                LocalTime.MIDNIGHT,
                "Điều cần bàn",
                Set.of(),
                ClientPart.DOES_NOT_WISH,
                null);
    }

    private ConferenceService.HoldCommand holding() {
        return new ConferenceService.HoldCommand(
                Set.of(staff.id("worker2").value()), Set.of(), ClientPart.DOES_NOT_WISH, null);
    }

    @Test
    void documentsStayWithTheirCaseThroughMergeAndUndo() throws SQLException {
        String ref = story.as("worker2", () -> documents.file(other.value(), "OTHER", "Giấy của hồ sơ sau"));
        Map<String, List<String>> before = rows();
        merge(kept);
        assertThat(story.as("worker1", () -> documentQueries.list(other.value(), DocumentFilter.ALL, 1))
                        .rows())
                .as("the manager of the case that goes on reads it")
                .singleElement()
                .satisfies(row -> assertThat(row.title()).isEqualTo("Giấy của hồ sơ sau"));
        assertThat(story.refusals("worker2", () -> documents.file(other.value(), "OTHER", "Giấy")))
                .containsExactly(CaseRule.CASE_ENDED);
        undo();
        assertThat(rows().get("document")).isEqualTo(before.get("document"));
        assertThat(story.as("worker2", () -> documentQueries.list(other.value(), DocumentFilter.ALL, 1))
                        .rows())
                .extracting(row -> row.ref())
                .containsExactly(ref);
        assertThat(story.isHidden("worker1", () -> documentQueries.list(other.value(), DocumentFilter.ALL, 1)))
                .isTrue();
    }

    @Test
    void complaintStaysWithItsCaseThroughMergeAndUndo() {
        staff.as(
                "duty1",
                () -> feedback.record(
                        other.value(),
                        new SubmitFeedbackCommand(
                                Map.of(),
                                null,
                                new ComplaintContent(
                                        ComplaintSubject.SERVICE,
                                        ComplaintAddressee.SUPERVISOR,
                                        null,
                                        "Chờ lâu.",
                                        null,
                                        null))));
        String ref = story.as("lead1", () -> complaints.list(new PageRequest(0, 100, "", false))).rows().stream()
                .max(Comparator.comparing(ComplaintRow::recordedAt))
                .orElseThrow()
                .ref();

        merge(kept);

        assertThat(story.as("lead1", () -> complaints.get(ref)).number()).isEqualTo(other.value());
        assertThat(story.isHidden("worker1", () -> complaints.get(ref)))
                .as("the manager of the case that goes on reads no complaint")
                .isTrue();

        undo();

        assertThat(story.as("lead1", () -> complaints.get(ref)).account()).isEqualTo("Chờ lâu.");
        assertThat(story.isHidden("worker2", () -> complaints.get(ref))).isTrue();
    }

    private String give(CaseNumber number, ServiceCost cost) {
        return services.record(RecordServiceCommand.delivered(
                number.value(),
                ServiceItem.single(DeliveryType.BASIC_SUPPLIES),
                CentreTime.day(Clock.systemUTC().instant()),
                ServicePurpose.NONE,
                cost,
                null));
    }

    private void recordProfile(String username, CaseNumber number, String grade) {
        staff.as(username, () -> profiles.record(number.value(), education(grade), 0));
    }

    private String grade(String username, CaseNumber number) {
        return story.as(username, () -> profilePages.page(number.value()))
                .answers()
                .get(ProfileField.EDUCATION)
                .codes()
                .get(0);
    }

    private static ProfileAnswers education(String grade) {
        return ProfileAnswers.of(Map.of(ProfileField.EDUCATION, ProfileAnswer.of(grade)));
    }

    /** The confirmations of cash in the merged case that wait for the supervisor. */
    private List<TaskRow> cashTasks() {
        return tasksOf("lead1", other).stream()
                .filter(task -> task.kind() == TaskKind.CASH_CONFIRMATION)
                .toList();
    }

    /** The counsellor's appointment outlives the merge; the session in the case that goes on completes it. */
    @Test
    void agreedSessionIsHeldInTheCaseThatGoesOn() {
        for (Map.Entry<String, CaseNumber> managed :
                Map.of("worker1", kept, "worker2", other).entrySet()) {
            staff.as(
                    managed.getKey(),
                    () -> sections.grantAccess(
                            managed.getValue().value(), "counsellor1", CaseSection.COUNSELLING, null));
        }
        staff.as("counsellor1", () -> hold(other, 7));

        merge(kept);

        assertThat(tasksOf("counsellor1", other)).extracting(TaskRow::kind).containsExactly(TaskKind.COUNSELLING_NEXT);
        assertThat(story.refusals("counsellor1", () -> hold(other, 7))).containsExactly(CaseRule.CASE_ENDED);
        staff.as("counsellor1", () -> hold(kept, 14));
        assertThat(tasksOf("counsellor1", other)).isEmpty();
        assertThat(tasksOf("counsellor1", kept)).extracting(TaskRow::kind).containsExactly(TaskKind.COUNSELLING_NEXT);

        undo();

        assertThat(story.as("counsellor1", () -> delivered.list(other.value(), null, null, 1))
                        .rows())
                .extracting(row -> row.newest().detail().content())
                .containsExactly("Nội dung buổi này");
    }

    private void hold(CaseNumber number, int daysToTheNext) {
        LocalDate today = CentreTime.day(Clock.systemUTC().instant());
        sessions.record(RecordSessionCommand.of(
                new SessionFacts(
                        DeliveryType.INDIVIDUAL_COUNSELLING,
                        today,
                        new ServiceMeeting(60, today.plusDays(daysToTheNext)),
                        SessionMethod.PHONE,
                        "Nội dung buổi này"),
                new SessionPart(number.value(), DeliveryOutcome.DELIVERED, null, RandomReference.random())));
    }

    @Test
    void incidentsAndScreeningsStayWithTheirCase() {
        String incident = story.as("worker2", () -> incidents.record(RiskRecords.incident(other)));
        String screening = story.as("worker2", () -> screenings.record(RiskRecords.screening(other)));
        merge(kept);
        assertThat(story.as("worker1", () -> incidentQueries.get(other.value(), incident))
                        .row()
                        .types())
                .as("the case manager reads those of the merged case")
                .hasSize(1);
        assertThat(story.as("worker1", () -> series.series(other.value(), screening))
                        .rows())
                .hasSize(1);
        assertThat(story.as("worker1", () -> series.series(kept.value(), null)).rows())
                .isEmpty();
        assertThat(story.refusals("worker1", () -> screenings.record(RiskRecords.screening(other))))
                .containsExactly(ScreeningRule.CASE_ENDED);
        assertThat(story.refusals("worker1", () -> incidents.record(RiskRecords.incident(other))))
                .containsExactly(IncidentRule.CASE_ENDED);
        undo();
        assertThat(story.isHidden("worker1", () -> series.series(other.value(), null)))
                .isTrue();
        staff.as(
                "lead1",
                () -> incidents.settle(
                        other.value(), incident, IncidentDeadline.SUPERVISOR_READING, DeadlineOutcome.DONE, null));
        staff.as("worker2", () -> screenings.record(RiskRecords.screening(other)));
        assertThat(story.as("worker2", () -> series.series(other.value(), null)).rows())
                .hasSize(2);
    }

    @Test
    void draftsStayWithTheirCaseAndAreListedAgainAfterUndo() {
        Set<CaseDraftForm> forms = EnumSet.allOf(CaseDraftForm.class);
        forms.forEach(form -> staff.as(
                "worker2",
                () -> drafts.save(
                        new SaveCaseDraftCommand(other.value(), form, "{\"words\":[]}", RandomReference.random()))));
        assertThat(draftsOf(other)).hasSameSizeAs(forms);
        merge(kept);
        assertThat(draftsOf(other)).isEmpty();
        assertThat(draftsOf(kept)).isEmpty();
        undo();
        assertThat(draftsOf(other)).hasSameSizeAs(forms);
        assertThat(story.as("worker2", () -> incidentQueries.form(other.value(), null, null))
                        .draft()
                        .text())
                .isEqualTo("{\"words\":[]}");
    }

    private List<String> draftsOf(CaseNumber number) {
        return story.as("worker2", () -> work.worklist().drafts()).stream()
                .map(DraftRow::page)
                .filter(page -> page.endsWith(number.value()))
                .toList();
    }

    @Test
    void blockOnOneCaseAppliesToBothWhileMerged() {
        staff.as("worker1", () -> cases.get(kept));
        staff.as("lead1", () -> management.block(other.value(), "worker1", "anh rể của thân chủ"));
        merge(kept);
        assertThat(story.isHidden("worker1", () -> cases.get(kept))).isTrue();
        assertThat(story.isHidden("worker1", () -> cases.get(other))).isTrue();
        staff.as("lead1", () -> management.block(kept.value(), "worker2", "bạn học"));
        assertThat(story.isHidden("worker2", () -> cases.get(other)))
                .as("a later block applies to both cases as well")
                .isTrue();
        undo();
        staff.as("worker1", () -> cases.get(kept));
        assertThat(story.isHidden("worker1", () -> cases.get(other))).isTrue();
    }

    @Test
    void onlyUsersWhoSeeBothCasesMergeOrUndo() {
        long pair = pairOf("lead1").id();
        for (String stranger : List.of("lead2", "worker1", "director1", "dpo1", "admin1")) {
            assertThat(story.isHidden(stranger, () -> merging.merge(pair, kept.value(), REASON)))
                    .as(stranger)
                    .isTrue();
        }
        assertThat(story.isHidden(
                        "lead1", () -> merging.merge(pair, CaseNumber.random().value(), REASON)))
                .isTrue();
        assertThat(story.refusals("lead1", () -> merging.merge(pair, kept.value(), "vì")))
                .containsExactly(PersonRule.REASON_TOO_SHORT);
        merge(kept);
        String ref = activeMerge().ref();
        assertThat(story.isHidden("lead2", () -> merging.undo(ref, REASON))).isTrue();
        assertThat(story.as("lead2", () -> merging.activeMerges(1).rows()))
                .noneMatch(merged -> merged.ref().equals(ref));
        assertThat(story.refusals("lead1", () -> merging.undo(ref, "vì"))).containsExactly(CaseRule.REASON_MISSING);
        undo();
        assertThat(story.refusals("lead1", () -> merging.undo(ref, REASON)))
                .containsExactly(CaseRule.MERGE_ALREADY_UNDONE);
    }

    /** However many merges follow, and they are rolled back here, the earlier one can still be undone. */
    @Test
    void aMergeIsReachedHoweverManyFollow() throws Exception {
        merge(kept);
        CaseMergeService.Merged first = activeMerge();
        CaseView keptLater = story.as("lead1", () -> cases.get(story.caseAt(CaseStatus.ACTIVE)));
        CaseView mergedLater = story.as("lead1", () -> cases.get(story.caseAt(CaseStatus.ACTIVE)));
        transaction.begin();
        try {
            for (int i = 0; i < 51; i++) {
                em.persist(new CaseMerge(
                        RandomReference.random(),
                        0,
                        keptLater,
                        mergedLater,
                        staff.id("lead1"),
                        Instant.now(),
                        new byte[1]));
            }
            assertThat(story.as("lead1", () -> merging.activeMerges(1).rows()))
                    .hasSize(CaseMergeService.PAGE_SIZE)
                    .doesNotContain(first);
            assertThat(allMerges()).contains(first).hasSize((int) merges(1).total());
        } finally {
            transaction.rollback();
        }
        undo();
        assertThat(allMerges()).doesNotContain(first);
    }

    private List<CaseMergeService.Merged> allMerges() {
        List<CaseMergeService.Merged> all = new ArrayList<>();
        for (int page = 1; all.size() < merges(page).total(); page++) {
            all.addAll(merges(page).rows());
        }
        return all;
    }

    private CaseMergeService.MergeList merges(int page) {
        return story.as("lead1", () -> merging.activeMerges(page));
    }

    @Test
    void theClosingPageOfAMergedCaseNamesTheOneThatGoesOn() {
        merge(kept);
        CaseEnding seen =
                story.as("worker1", () -> closings.closing(other.value())).ending();
        assertThat(seen.kind()).isEqualTo(CaseEnding.Kind.MERGED);
        assertThat(seen.continuing()).isEqualTo(kept.value());
        assertThat(story.as("worker2", () -> closings.closing(other.value()))
                        .ending()
                        .continuing())
                .as("who may not see that case does not learn of it")
                .isNull();
        undo();
        assertThat(story.as("worker2", () -> closings.closing(other.value())).ending())
                .isNull();
    }

    @Test
    void caseWithMergedCasesIsNotMergedIntoAnother() {
        CaseNumber third = opened("worker1");
        staff.as("lead1", () -> cases.transition(story(CaseStatus.SCREENING), CaseStep.DECLINE));
        merge(kept);
        DuplicateReviewService.PairView withThird = story.as("lead1", duplicates::findOpenPairs).stream()
                .filter(pair -> numbers(pair).equals(Set.of(kept.value(), third.value())))
                .findFirst()
                .orElseThrow();
        assertThat(story.refusals("lead1", () -> merging.merge(withThird.id(), third.value(), REASON)))
                .containsExactly(CaseRule.MERGE_HOLDS_OTHERS);
        staff.as("lead1", () -> merging.merge(withThird.id(), kept.value(), REASON));
        assertThat(story.status(third)).isEqualTo(CaseStatus.MERGED);
    }

    @Test
    void openCaseContinuesWhenTheOtherIsClosed() {
        staff.as("director1", () -> cases.transition(kept, CaseStep.GIVE_UP));
        long pair = pairOf("lead1").id();
        assertThat(story.refusals("lead1", () -> merging.merge(pair, kept.value(), REASON)))
                .containsExactly(CaseRule.MERGE_KEEPS_THE_OPEN_ONE);
        merge(other);
        assertThat(story.status(kept)).isEqualTo(CaseStatus.MERGED);
    }

    @Test
    void mergeIsAuditedForBothCasesAndCountsTheClientOnce() {
        var day = vn.donghanh.shared.CentreTime.day(java.time.Clock.systemUTC().instant());
        CaseId resting = story.as("lead1", () -> cases.get(other)).id();
        assertThat(figures.mergedInto(CentreTime.endOf(day))).doesNotContainKey(resting);
        merge(kept);
        assertThat(figures.mergedInto(CentreTime.endOf(day)))
                .containsEntry(resting, story.as("lead1", () -> cases.get(kept)).id());
        for (CaseNumber caseNumber : List.of(kept, other)) {
            assertThat(readings.findBySubject("case", caseNumber.value(), 0, 20))
                    .extracting(AccessHistoryQueries.Access::action)
                    .contains("case-merge.merge");
        }
        undo();
        assertThat(readings.findBySubject("case", other.value(), 0, 20))
                .extracting(AccessHistoryQueries.Access::action)
                .contains("case-merge.undo");
    }

    @Test
    void comparisonShowsMatchesButNoValues() {
        staff.as(
                "worker1",
                () -> identity.record(kept.value(), IdentityField.PHONE, IdentityFieldValue.of("0605 222 333")));
        staff.as(
                "worker2",
                () -> identity.record(other.value(), IdentityField.PHONE, IdentityFieldValue.of("+84605222333")));
        DuplicateReviewService.PageView page =
                story.as("lead1", () -> duplicates.page(pairOf("lead1").id(), 1));
        assertThat(page.compared().indicators()).contains(MatchIndicator.PHONE_SAME, MatchIndicator.ALIAS_SAME);
        assertThat(page.compared().toString()).doesNotContain("0605222333");
        assertThat(page.compared().fields()).hasSize(IdentityField.values().length);
    }

    /** Whoever may not read one case of the client manages none of them: a supervisor is told of the other. */
    @Test
    void aConflictBeforeTheMergeAsksForAnotherManager() {
        staff.as("lead1", () -> management.block(other.value(), "worker1", "Là chị họ của thân chủ."));
        assertThat(kinds(kept)).doesNotContain(TaskKind.REASSIGNMENT);
        merge(kept);
        assertThat(story.isHidden("worker1", () -> cases.get(kept))).isTrue();
        assertThat(kinds(kept)).containsOnlyOnce(TaskKind.REASSIGNMENT);
        undo();
        assertThat(kinds(kept)).as("the conflict concerns another client").doesNotContain(TaskKind.REASSIGNMENT);
    }

    @Test
    void aConflictAfterTheMergeAsksForAnotherManager() {
        merge(kept);
        staff.as("lead1", () -> management.block(other.value(), "worker1", "Là chị họ của thân chủ."));
        assertThat(kinds(kept)).containsOnlyOnce(TaskKind.REASSIGNMENT);
        assertThat(kinds(other)).doesNotContain(TaskKind.REASSIGNMENT);
        staff.as("worker2", () -> management.declareConflict(other.value(), "Tôi là hàng xóm của thân chủ."));
        assertThat(kinds(other)).as("the merged case has a manager of its own").contains(TaskKind.REASSIGNMENT);
    }

    /** Answers of partners reach whoever manages the merged case, so it can change hands. */
    @Test
    void aMergedCaseIsGivenToSomebodyElse() {
        story.recordConsent("worker1", kept, 300);
        String code = referrals.send(kept.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        merge(other);
        String colleague = staff.createColleague("worker1", Salutation.ANH, Role.SOCIAL_WORKER);
        assertThat(story.as("lead1", () -> managementPages.access(kept.value())).candidates())
                .extracting(candidate -> candidate.member().username())
                .contains(colleague);
        staff.as("lead1", () -> management.reassign(kept.value(), version(kept), colleague));
        staff.as("health1", () -> {
            clinicService.receive(code);
            clinicService.accept(code);
            clinicService.schedule(
                    code,
                    new Appointment(CentreTime.day(Clock.systemUTC().instant()).plusDays(3), LocalTime.of(9, 0), null));
        });
        assertThat(tasksOf(colleague, kept)).extracting(TaskRow::kind).contains(TaskKind.REFERRAL_TELL);
    }

    /** The manager of the client reads the merged case, whoever that is now. */
    @Test
    void theReadingOfAMergedCaseFollowsTheManager() {
        merge(kept);
        String colleague = staff.createColleague("worker1", Salutation.ANH, Role.SOCIAL_WORKER);
        staff.as("lead1", () -> management.reassign(kept.value(), version(kept), colleague));
        assertThat(story.as(colleague, () -> cases.get(other)).number()).isEqualTo(other);
        assertThat(story.as(colleague, () -> overview.page(kept.value(), true)).otherCases())
                .containsExactly(new CaseMergeRepository.OtherCase(other.value(), false));
        assertThat(story.isHidden("worker1", () -> cases.get(other))).isTrue();
        staff.as("lead1", () -> management.reassign(kept.value(), version(kept), "worker2"));
        assertThat(story.isHidden(colleague, () -> cases.get(other))).isTrue();
        undo();
        assertThat(story.as("worker2", () -> cases.get(other)).number())
                .as("who manages both needs no further access")
                .isEqualTo(other);
    }

    /** A case that is merged before somebody manages it is read by whoever is to manage it. */
    @Test
    void aManagerNamedAfterTheMergeReadsTheMergedCase() {
        CaseNumber unmanaged = story.as("worker1", () -> cases.open(alias, TriageLevel.MEDIUM));
        staff.as("worker1", () -> cases.transition(unmanaged, CaseStep.SCREEN));
        DuplicateReviewService.PairView pair = pairOf("lead1", unmanaged, other);
        staff.as("lead1", () -> merging.merge(pair.id(), unmanaged.value(), REASON));
        assertThat(story.isHidden("worker1", () -> cases.get(other))).isTrue();
        staff.as("lead1", () -> cases.assign(unmanaged, staff.id("worker1")));
        assertThat(story.as("worker1", () -> cases.get(other)).number()).isEqualTo(other);
    }

    private List<TaskKind> kinds(CaseNumber number) {
        return story.as("lead1", () -> cases.openTaskKinds(number));
    }

    private CaseNumber story(CaseStatus status) {
        return story.caseAt(status);
    }

    private void merge(CaseNumber continuing) {
        long pair = pairOf("lead1").id();
        staff.as("lead1", () -> merging.merge(pair, continuing.value(), REASON));
    }

    private void undo() {
        String ref = activeMerge().ref();
        staff.as("lead1", () -> merging.undo(ref, "hai chị em, không phải một người"));
    }

    private CaseMergeService.Merged activeMerge() {
        return story.as("lead1", () -> merging.activeMerges(1).rows()).stream()
                .filter(merged -> Set.of(merged.kept(), merged.merged()).equals(Set.of(kept.value(), other.value())))
                .findFirst()
                .orElseThrow();
    }

    private DuplicateReviewService.PairView pairOf(String lead) {
        return pairOf(lead, kept, other);
    }

    private DuplicateReviewService.PairView pairOf(String lead, CaseNumber first, CaseNumber second) {
        return story.as(lead, duplicates::findOpenPairs).stream()
                .filter(pair -> numbers(pair).equals(Set.of(first.value(), second.value())))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> numbers(DuplicateReviewService.PairView pair) {
        return Set.of(pair.first().number(), pair.second().number());
    }

    private CaseNumber opened(String worker) {
        CaseNumber number = story.as(worker, () -> cases.open(alias, TriageLevel.MEDIUM));
        staff.as(worker, () -> cases.transition(number, CaseStep.SCREEN));
        staff.as("lead1", () -> {
            cases.assign(number, staff.id(worker));
            cases.transition(number, CaseStep.ACCEPT);
        });
        return number;
    }

    private int version(CaseNumber number) {
        return story.as("lead1", () -> cases.get(number)).version();
    }

    private boolean listed(String username, CaseNumber number) {
        CaseSearchCriteria open = CaseSearchCriteria.OPEN_CASES.withText(number.value());
        return !story.as(username, () -> list.list(open, new vn.donghanh.shared.PageRequest(0, 20, "due", true)))
                .rows()
                .isEmpty();
    }

    private List<TaskRow> tasksOf(String username, CaseNumber number) {
        return story.as(username, () -> work.worklist().tasks()).stream()
                .filter(task -> task.number().equals(number.value()))
                .toList();
    }

    /** All rows of the two cases without version, mark of a change and its time, and update time; only current grants and blocks. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, String> table : tables(connection).entrySet()) {
                String of = table.getValue().equals("case_id")
                        ? "in (select id from case_file where number in (?, ?))"
                        : "in (select person_ref from case_file where number in (?, ?))";
                String now = table.getKey().equals("case_grant")
                        ? " and until_at is null"
                        : table.getKey().equals("case_block") ? " and lifted_at is null" : "";
                try (PreparedStatement statement = connection.prepareStatement(
                        "select * from " + table.getKey() + " where " + table.getValue() + " " + of + now)) {
                    statement.setString(1, kept.value());
                    statement.setString(2, other.value());
                    rows.put(table.getKey(), read(statement.executeQuery()));
                }
            }
        }
        return rows;
    }

    private static Map<String, String> tables(Connection connection) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select table_name, min(column_name) from information_schema.columns
                        where table_schema = 'donghanh' and column_name in ('case_id', 'person_ref') group by table_name""")) {
            while (row.next()) {
                tables.put(row.getString(1), row.getString(2));
            }
        }
        tables.put("donghanh_log.service_delivery", "case_id");
        tables.put("donghanh_log.service_cash_decision", "case_id");
        tables.put("donghanh_log.conference_move", "case_id");
        tables.put("donghanh_log.person_profile", "person_ref");
        assertThat(tables)
                .containsKeys("case_file", "case_task", "person_field", "person_index", "referral", "consent");
        return tables;
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        List<String> read = new ArrayList<>();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                String column = rows.getMetaData().getColumnName(at);
                if (!Set.of("version", "mark", "marked_at", "updated_at", "case_updated_at")
                        .contains(column)) {
                    byte[] value = rows.getBytes(at);
                    line.append(column).append('=');
                    line.append(
                                    value == null
                                            ? "null"
                                            : java.util.HexFormat.of().formatHex(value))
                            .append(' ');
                }
            }
            read.add(line.toString());
        }
        return read.stream().sorted().toList();
    }
}
