package vn.donghanh.staffcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.reference.FirstDayRule;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.CaseScenario;

/** Officers and their completed courses are counted as they were known, and a role may demand a course. */
@ExtendWith(ArquillianExtension.class)
class OfficerTrainingIT {
    private static final Role ROLE = Role.REPORT_OFFICER;

    @Inject
    DemandedCourseService demands;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    StaffCourseService service;

    @Inject
    StaffCourseQueries queries;

    @Inject
    OfficerTrainingQueries training;

    @Inject
    StaffQueries members;

    @Inject
    AccountService accounts;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
    }

    @AfterEach
    void demandNothing() throws Exception {
        change("delete from demanded_course");
    }

    @Test
    void officersWithACompletedCourseAreCountedOnce() {
        OfficerTraining before = count(clock.instant());
        Instant earlier = clock.instant();
        String first = ended("LAW");
        String second = ended("PRIVACY");
        enrol(first, "worker3", "admin1");
        enrol(second, "worker3");
        assertThat(count(clock.instant())).isEqualTo(before);
        result(first, ParticipationOutcome.CERTIFIED);
        result(second, ParticipationOutcome.ATTENDED);
        OfficerTraining after = count(clock.instant());
        assertThat(after.officers()).isEqualTo(before.officers()).isPositive();
        assertThat(after.trained() - before.trained()).isLessThanOrEqualTo(1);
        assertThat(after.trained()).isBetween(1L, after.officers());
        assertThat(count(earlier)).isEqualTo(before);
        assertThat(training.count(today.minusYears(3), today.minusYears(2), clock.instant())
                        .trained())
                .isZero();
    }

    @Test
    void roleThatDemandsACourseIsGrantedAfterIt() throws Exception {
        String course = ended("SOCIAL_WORK");
        String account = em.createQuery("select a.ref from StaffAccount a where a.username = 'nurse1'", String.class)
                .getSingleResult();
        change("insert into demanded_course (role, topic, valid_from, basis) values ('" + ROLE
                + "', 'SOCIAL_WORK', '2020-01-01', 'Thử')");
        staff.as("admin1", () -> assertRefused(StaffCourseRule.COURSE_DEMANDED, () -> accounts.grant(account, ROLE)));
        enrol(course, "nurse1");
        result(course, ParticipationOutcome.ABSENT);
        staff.as("admin1", () -> assertRefused(StaffCourseRule.COURSE_DEMANDED, () -> accounts.grant(account, ROLE)));
        result(course, ParticipationOutcome.CERTIFIED);
        assertThat(training.isCourseMissing(
                        members.findByUsername("nurse1").orElseThrow(), ROLE, today, clock.instant()))
                .isFalse();
        change("update demanded_course set valid_to = '2020-12-31'");
        assertThat(training.isCourseMissing(
                        members.findByUsername("worker2").orElseThrow(), ROLE, today, clock.instant()))
                .isFalse();
    }

    @Test
    void administratorsSetWhichCourseARoleDemands() {
        DemandCourseCommand command = new DemandCourseCommand(ROLE, "LAW", today, "Quyết định thử");
        for (String username : staff.usernames()) {
            if (!staff.actsWithAny(username, Role.SYSADMIN)) {
                staff.as(username, () -> {
                    assertNotFound(() -> demands.page());
                    assertNotFound(() -> demands.demand(command));
                    assertNotFound(() -> demands.end(ROLE, "LAW", today));
                });
            }
        }
        staff.as("admin1", () -> {
            assertRefused(
                    FirstDayRule.TOO_FAR_AHEAD,
                    () -> demands.demand(new DemandCourseCommand(ROLE, "LAW", today.plusDays(367), "Thử")));
            demands.demand(command);
            assertRefused(StaffCourseRule.DEMANDED_ALREADY, () -> demands.demand(command));
            DemandedCourseRow row = demands.page().rows().get(0);
            assertThat(row.role()).isEqualTo(ROLE);
            assertThat(row.topic().code()).isEqualTo("LAW");
            assertThat(row.basis()).isEqualTo("Quyết định thử");
            assertThat(row.validTo()).isNull();
            assertNotFound(() -> demands.end(ROLE, "LAW", today.minusDays(1)));
            assertNotFound(() -> demands.demand(new DemandCourseCommand(ROLE, "NONE", today, "Thử")));
            demands.end(ROLE, "LAW", today);
            assertThat(demands.page().rows().get(0).validTo()).isEqualTo(today);
            assertThat(demands.page().roles()).contains(Role.SUPERVISOR).doesNotContain(Role.HEALTH_PARTNER);
        });
    }

    private OfficerTraining count(Instant cutoff) {
        return training.count(today.minusDays(30), today, cutoff);
    }

    private String ended(String topic) {
        LocalDate day = today.minusDays(3);
        return scenario.as(
                "lead1",
                () -> service.record(new RecordStaffCourseCommand(new StaffCourseFacts(
                        topic, "Lớp thử", "Sở Y tế", "Tam Kỳ", day, day, 8, null, MissingReason.NOT_APPLICABLE))));
    }

    private void enrol(String course, String... usernames) {
        staff.as("lead1", () -> service.enrol(course, Set.of(usernames)));
    }

    private void result(String course, ParticipationOutcome outcome) {
        staff.as("lead1", () -> {
            Map<String, ParticipationOutcome> outcomes = queries.get(course).participants().stream()
                    .collect(Collectors.toMap(StaffCourseView.Participant::ref, participant -> outcome));
            service.recordOutcomes(course, outcomes);
        });
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        em.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
