package vn.donghanh.staffcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.DocumentContentQueries;
import vn.donghanh.document.DocumentFixture;
import vn.donghanh.document.DocumentRule;
import vn.donghanh.document.DocumentStatus;
import vn.donghanh.document.DocumentView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests courses for staff against the real database: who keeps and who reads them, their versions, and their papers. */
@ExtendWith(ArquillianExtension.class)
class StaffCourseIT {
    private static final String SESSION = "session-of-a-reader";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    StaffCourseService service;

    @Inject
    StaffCourseQueries queries;

    @Inject
    DocumentFixture documents;

    @Inject
    CentreDocumentService papers;

    @Inject
    DocumentContentQueries contents;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;
    private String course;

    @BeforeEach
    void recordCourse() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        course = scenario.as("lead1", () -> service.record(ended("Tư vấn khi khủng hoảng")));
    }

    @Test
    void everyoneSeesTheirOwnCoursesAndNobodyElses() {
        staff.as("lead1", () -> service.enrol(course, Set.of("worker1", "duty1")));
        assertThat(view("worker1").participants()).singleElement().satisfies(own -> {
            assertThat(own.outcome()).isEqualTo(ParticipationOutcome.ENROLLED);
            assertThat(own.recordedBy()).isNotBlank();
        });
        assertThat(view("worker1").mayKeep()).isFalse();
        assertThat(view("worker1").candidates()).isEmpty();
        assertThat(refs("worker1", false)).contains(course);
        assertThat(refs("nurse1", false)).doesNotContain(course);
        staff.as("nurse1", () -> assertNotFound(() -> queries.get(course)));
        staff.as("admin1", () -> assertNotFound(() -> queries.get(course)));
        for (String overseer : List.of("lead1", "director1")) {
            assertThat(view(overseer).participants()).as(overseer).hasSize(2);
            assertThat(refs(overseer, false)).as(overseer).contains(course);
            assertThat(refs(overseer, true)).as(overseer).doesNotContain(course);
        }
        staff.as("health1", () -> assertNotFound(() -> queries.list(false, 1)));
        for (String reader : List.of("worker1", "director1", "admin1")) {
            staff.as(reader, () -> assertNotFound(() -> service.enrol(course, Set.of("worker2"))));
        }
    }

    @Test
    void resultsAreRecordedOnceTheCourseIsOverAndCorrected() {
        staff.as("lead1", () -> {
            assertRefused(StaffCourseRule.PARTICIPANTS_MISSING, () -> service.enrol(course, Set.of("nobody-of-ours")));
            service.enrol(course, Set.of("worker1", "worker2"));
            service.enrol(course, Set.of("worker1"));
        });
        Map<String, ParticipationOutcome> seen = outcomes(ParticipationOutcome.ATTENDED);
        staff.as("lead1", () -> service.recordOutcomes(course, seen));
        staff.as("lead1", () -> {
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> service.recordOutcomes(course, seen));
            assertRefused(
                    StaffCourseRule.RESULTS_RECORDED,
                    () -> service.correct(course, 1, on(today.minusDays(3), today.plusDays(1))));
            service.recordOutcomes(course, outcomes(ParticipationOutcome.CERTIFIED));
            assertRefused(
                    StaffCourseRule.OUTCOME_NOT_POSSIBLE,
                    () -> service.recordOutcomes(course, outcomes(ParticipationOutcome.ENROLLED)));
        });
        assertThat(view("worker2").participants())
                .extracting(StaffCourseView.Participant::outcome)
                .containsExactly(ParticipationOutcome.CERTIFIED);
        staff.as("lead1", () -> service.recordOutcomes(course, outcomes(ParticipationOutcome.REMOVED)));
        staff.as("worker2", () -> assertNotFound(() -> queries.get(course)));
        staff.as("lead1", () -> service.enrol(course, Set.of("worker2")));
        assertThat(view("lead1").participants()).singleElement().satisfies(again -> assertThat(again.outcome())
                .isEqualTo(ParticipationOutcome.ENROLLED));
        staff.as("lead1", () -> {
            String later = service.record(on(today.plusDays(5), today.plusDays(6)));
            service.enrol(later, Set.of("worker1"));
            String part = queries.get(later).participants().get(0).ref();
            assertRefused(
                    StaffCourseRule.NOT_OVER_YET,
                    () -> service.recordOutcomes(later, Map.of(part, ParticipationOutcome.ATTENDED)));
        });
    }

    @Test
    void correctionKeepsWhatWasThereAndAWithdrawalEndsIt() {
        staff.as("lead1", () -> {
            service.enrol(course, Set.of("worker1"));
            service.correct(course, 1, ended("Tư vấn khi khủng hoảng, lớp 2"));
            assertRefused(
                    StalePageRule.CHANGED_MEANWHILE, () -> service.correct(course, 1, ended("Của người chậm hơn")));
        });
        assertThat(view("director1").facts().title()).isEqualTo("Tư vấn khi khủng hoảng, lớp 2");
        assertThat(view("director1").earlier())
                .singleElement()
                .satisfies(old -> assertThat(old.facts().title()).isEqualTo("Tư vấn khi khủng hoảng"));
        assertThat(view("worker1").earlier()).as("of a participant").isEmpty();
        staff.as("lead1", () -> {
            assertRefused(StaffCourseRule.WITHDRAWAL_REASON_MISSING, () -> service.withdraw(course, 2, null));
            service.withdraw(course, 2, StaffCourseWithdrawalReason.RECORDED_TWICE);
            assertRefused(StaffCourseRule.WITHDRAWN, () -> service.enrol(course, Set.of("worker2")));
        });
        assertThat(view("director1").withdrawal()).isEqualTo(StaffCourseWithdrawalReason.RECORDED_TWICE);
        assertThat(refs("worker1", false)).doesNotContain(course);
        staff.as("worker1", () -> assertNotFound(() -> queries.get(course)));
        staff.as("lead1", () -> assertNotFound(() -> documents.upload(AttachmentKind.STAFF_COURSE, course)));
    }

    @Test
    void onlyListedTopicsAndSourcesAreRecorded() {
        staff.as("lead1", () -> {
            assertRefused(StaffCourseRule.TOPIC_MISSING, () -> service.record(of("NO_SUCH_TOPIC", "CENTRE")));
            assertRefused(StaffCourseRule.FUNDING_MISSING, () -> service.record(of("LAW", "NO_SUCH_SOURCE")));
        });
    }

    @Test
    void papersAreTheCentresAndReadByThoseWhoOverseeCourses() {
        staff.as("lead1", () -> service.enrol(course, Set.of("worker1")));
        String upload = scenario.as("lead1", () -> documents.upload(AttachmentKind.STAFF_COURSE, course));
        staff.as("lead1", () -> {
            for (String none : new String[] {null, "", "MEDICAL_DOC"}) {
                assertRefused(DocumentRule.TYPE_MISSING, () -> papers.file(paper(upload, none)));
            }
        });
        String ref = scenario.as(
                "lead1", () -> papers.file(paper(upload, "CERTIFICATE")).get(0));
        DocumentView opened = scenario.as("director1", () -> papers.view(ref, SESSION));
        assertThat(opened.row().title()).isEqualTo("Giấy chứng nhận");
        assertThat(opened.row().typeKey()).isEqualTo("course_paper_type.CERTIFICATE");
        assertThat(em.createNativeQuery(
                                "select detail from donghanh_log.audit_subject where kind = 'document' and ref = ?1"
                                        + " order by id limit 1",
                                String.class)
                        .setParameter(1, ref)
                        .getSingleResult())
                .isEqualTo("FILED:CERTIFICATE");
        staff.as("director1", () -> assertThat(contents.find(opened.opening(), SESSION))
                .isPresent());
        for (String other : List.of("worker1", "admin1", "report1", "dpo1", "duty1")) {
            assertThat(List.of(
                            scenario.isHidden(other, () -> papers.view(ref, SESSION)),
                            scenario.isHidden(other, () -> papers.list(AttachmentKind.STAFF_COURSE, course))))
                    .as(other)
                    .containsOnly(true);
        }
        staff.as("lead1", () -> papers.withdraw(ref, "Quét nhầm giấy chứng nhận của lớp khác."));
        assertThat(scenario.as("director1", () -> papers.view(ref, SESSION))
                        .row()
                        .status())
                .isEqualTo(DocumentStatus.WITHDRAWN);
    }

    private CentreDocumentService.FileLettersCommand paper(String upload, @Nullable String type) {
        return new CentreDocumentService.FileLettersCommand(
                AttachmentKind.STAFF_COURSE, course, List.of(upload), type, today, "Giấy chứng nhận");
    }

    private StaffCourseView view(String reader) {
        return scenario.as(reader, () -> queries.get(course));
    }

    private Set<String> refs(String reader, boolean own) {
        return scenario.as(reader, () -> queries.list(own, 1).rows().stream()
                .map(StaffCourseRow::ref)
                .collect(Collectors.toSet()));
    }

    private Map<String, ParticipationOutcome> outcomes(ParticipationOutcome outcome) {
        return view("lead1").participants().stream()
                .collect(Collectors.toMap(StaffCourseView.Participant::ref, participant -> outcome));
    }

    private RecordStaffCourseCommand ended(String title) {
        return new RecordStaffCourseCommand(new StaffCourseFacts(
                "PSYCHOLOGY",
                title,
                "Sở Y tế",
                "Tam Kỳ",
                today.minusDays(3),
                today.minusDays(1),
                24,
                "PROVINCE_PLAN",
                null));
    }

    private static RecordStaffCourseCommand on(LocalDate first, LocalDate last) {
        return new RecordStaffCourseCommand(new StaffCourseFacts(
                "LAW", null, "Sở Y tế", "trực tuyến", first, last, 8, null, MissingReason.NOT_APPLICABLE));
    }

    private RecordStaffCourseCommand of(String topic, String funding) {
        return new RecordStaffCourseCommand(
                new StaffCourseFacts(topic, null, "Sở Y tế", "Tam Kỳ", today, today, 8, funding, null));
    }
}
