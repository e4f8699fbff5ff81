package vn.donghanh.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step reported by the client or by a paper slip.
 *
 * @param appointment the next appointment; for ATTEND only its day is used
 */
public record ReportStepCommand(
        @Nullable ReferralStep step, boolean bySlip, Appointment appointment, @Nullable String reason) {
    public static ReportStepCommand attendedOn(LocalDate day) {
        return new ReportStepCommand(ReferralStep.ATTEND, false, new Appointment(day, null, null), null);
    }
}
