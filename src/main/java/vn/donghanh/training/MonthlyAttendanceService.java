package vn.donghanh.training;

import static vn.donghanh.security.Permission.PARTNER_BUSINESS_ANSWER;

import jakarta.inject.Inject;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessAccess;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Use case of schools beside their steps: attendance by month. */
@UseCases
public class MonthlyAttendanceService {
    @Inject
    PartnerBusinessAccess access;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    /**
     * Records or corrects attendance.
     *
     * @param percent of the lessons in that month
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-training.record-attendance")
    public void record(@Nullable String code, YearMonth month, int percent) {
        DisclosureCode slip = access.requireCode(code, PartnerBusinessKind.TRAINING);
        transitions.recordAttendance(enrolments.findSentTo(access.organisation(), slip), month, percent);
    }
}
