package vn.donghanh.referral.inbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureReaderPolicy;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.Referral;
import vn.donghanh.referral.ReferralRule;
import vn.donghanh.referral.ReferralStatementSource;
import vn.donghanh.referral.ReferralTransitions;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Commands of health partners: their answers to the referrals sent to their organisation. Only attendance is recorded; there is no field for
 * results.
 */
@UseCases
public class PartnerReferralService {
    @Inject
    PartnerReferralAccess access;

    @Inject
    ReferralTransitions transitions;

    @Inject
    DisclosureReaderPolicy readerPolicy;

    @Inject
    Clock clock;

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.receive")
    public void receive(@Nullable String code) {
        transitions.receive(access.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.accept")
    public void accept(@Nullable String code) {
        transitions.accept(access.load(code).referral());
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.decline")
    public void reject(@Nullable String code, @Nullable String reason) {
        transitions.reject(access.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.schedule")
    public void schedule(@Nullable String code, Appointment appointment) {
        PartnerReferralAccess.DisclosedReferral disclosed = access.load(code);
        transitions.schedule(
                disclosed.referral(),
                ReferralStatementSource.PARTNER,
                appointment,
                AppointmentWish.of(disclosed.disclosure().content()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.cancel-appointment")
    public void cancelAppointment(@Nullable String code, @Nullable AppointmentCancelReason reason) {
        transitions.cancelAppointment(access.load(code).referral(), ReferralStatementSource.PARTNER, reason);
    }

    /** Undoes the last entry without a reason, within a few minutes. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.undo-entry")
    public void takeBack(@Nullable String code) {
        transitions.takeBack(access.load(code).referral(), null);
    }

    /** Corrects the last entry and records the reason. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Referral referral = access.load(code).referral();
        transitions.takeBack(
                referral, RuleViolationException.requireValue(error, "error", ReferralRule.REASON_MISSING));
    }

    /** Records that the client attended today. */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-attendance")
    public void recordAttendance(@Nullable String code) {
        transitions.recordAttendance(
                access.load(code).referral(), ReferralStatementSource.PARTNER, CentreTime.day(clock.instant()));
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-no-show")
    public void recordNoShow(@Nullable String code) {
        transitions.recordNoShow(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-start")
    public void beginService(@Nullable String code) {
        transitions.beginService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-continuation")
    public void continueService(@Nullable String code) {
        transitions.continueService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-completion")
    public void completeService(@Nullable String code) {
        transitions.completeService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.record-discontinuation")
    public void discontinueService(@Nullable String code) {
        transitions.discontinueService(access.load(code).referral(), ReferralStatementSource.PARTNER);
    }

    /**
     * Excludes the reader, who knows the client personally. The referral disappears for the reader and stays available to colleagues; no
     * reason is asked for.
     */
    @Requires(Permission.REFERRAL_ANSWER)
    @AuditAction("partner-referral.declare-acquaintance")
    public void declareAcquaintance(@Nullable String code) {
        Referral referral = access.load(code).referral();
        readerPolicy.recordConflict(referral.code(), access.organisation(), ConsentScope.SHARE_HEALTH_MIN);
        readerPolicy.openTaskIfNoReaderLeft(
                referral.caseId(),
                referral.code(),
                Objects.requireNonNull(referral.partner()),
                ServiceKind.HEALTH.role(),
                TaskKind.REFERRAL_NOT_RECEIVED);
    }
}
