package vn.donghanh.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step reported by the client or by a paper slip.
 *
 * @param appointment the next appointment; for ATTEND only its day is used
 */
public record ReportedStep(
        @Nullable ReferralStep step, boolean bySlip, Appointment appointment, @Nullable String reason) {
    public static ReportedStep attendedOn(LocalDate day) {
        return new ReportedStep(ReferralStep.ATTEND, false, new Appointment(day, null, null), null);
    }
}
