package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** What a school may not revert, even on a page that was loaded before. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class EnrolmentTransitionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(7);
    private static final StaffId TEACHER = new StaffId(90);

    private final Enrolment enrolment =
            new Enrolment(CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW), "SEWING", "SHORT", null, NOW);

    @Test
    void enrolmentWithAttendanceIsNotReverted() {
        BusinessStamp centre = new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
        BusinessStamp school = new BusinessStamp(BusinessSource.PARTNER, TEACHER, NOW);
        List<EnrolmentTransition> moves = List.of(
                enrolment.propose(centre),
                enrolment.apply(centre, new OrganisationId(3), FeeSource.FREE, NOW),
                enrolment.enrol(school, TODAY));
        EnrolmentTransitions transitions = new EnrolmentTransitions();
        transitions.enrolments = new EnrolmentRepository() {
            @Override
            public List<EnrolmentTransition> findTransitions(Enrolment any) {
                return moves;
            }

            @Override
            List<MonthlyAttendance> findAttendance(Enrolment any) {
                return List.of(new MonthlyAttendance(1L, YearMonth.from(TODAY), 90, TEACHER, NOW));
            }
        };
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> transitions.takeBack(enrolment, null));
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }
}
