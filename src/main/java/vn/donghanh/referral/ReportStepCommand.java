package vn.donghanh.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.Precondition;

/**
 * A step reported by the client or by a paper slip.
 *
 * @param appointment the next appointment; for ATTEND only its day is used
 */
public record ReportStepCommand(
        @Nullable ReferralStep step,
        @Nullable BusinessSource source,
        Appointment appointment,
        @Nullable String reason) {
    /** Who may report a step to the Centre. */
    public static final List<BusinessSource> SOURCES = List.of(BusinessSource.CLIENT, BusinessSource.PARTNER_BY_LETTER);

    public static ReportStepCommand attendedOn(LocalDate day) {
        return new ReportStepCommand(
                ReferralStep.ATTEND, BusinessSource.CLIENT, new Appointment(day, null, null), null);
    }

    /** @param reported the step, once one was chosen */
    List<Precondition> preconditions(ReferralStep reported) {
        boolean appointed = reported == ReferralStep.SCHEDULE;
        return List.of(
                Precondition.of(ReferralRule.SOURCE_MISSING, source != null && SOURCES.contains(source))
                        .at("source"),
                Precondition.of(ReferralRule.REASON_MISSING, reported != ReferralStep.REJECT || reason != null)
                        .at("reason"),
                Precondition.of(
                                ReferralRule.DAY_MISSING,
                                (reported != ReferralStep.ATTEND && !appointed) || appointment.day() != null)
                        .at("day"),
                Precondition.of(ReferralRule.TIME_MISSING, !appointed || appointment.time() != null)
                        .at("time"));
    }
}
