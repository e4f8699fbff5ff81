package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.referral.appointment.AppointmentCancelReason;

/** Fixture of the steps that a clinic takes on its page, each with what the page asks for. */
@ApplicationScoped
public class ClinicAnswers {
    @Inject
    PartnerBusinessService service;

    @Inject
    PartnerBusinessQueries queries;

    public void receive(String code) {
        record(code, ReferralStep.RECEIVE);
    }

    public void accept(String code) {
        record(code, ReferralStep.ACCEPT);
    }

    public void reject(String code, @Nullable String reason) {
        service.record(
                code, ReferralStep.REJECT.name(), reason == null ? PartnerEntry.EMPTY : PartnerEntry.because(reason));
    }

    public void schedule(String code, Appointment appointment) {
        PartnerEntry entry = PartnerEntry.ofVisit(appointment.day(), appointment.time(), appointment.place());
        service.record(code, ReferralStep.SCHEDULE.name(), appointment.despiteWish() ? entry.confirm() : entry);
    }

    public void cancelAppointment(String code, @Nullable AppointmentCancelReason reason) {
        service.record(
                code,
                ReferralStep.CALL_OFF.name(),
                reason == null ? PartnerEntry.EMPTY : PartnerEntry.because(reason.name()));
    }

    public void recordAttendance(String code) {
        record(code, ReferralStep.ATTEND);
    }

    public void recordNoShow(String code) {
        record(code, ReferralStep.MISS);
    }

    public void beginService(String code) {
        record(code, ReferralStep.BEGIN);
    }

    public void completeService(String code) {
        record(code, ReferralStep.COMPLETE);
    }

    /** Undoes the entry that the page shows now. */
    public void takeBack(String code) {
        service.takeBack(code, lastEntryOf(code));
    }

    /** Corrects the entry that the page shows now. */
    public void correct(String code, @Nullable EntryCorrectionReason error) {
        service.correct(code, lastEntryOf(code), error);
    }

    private @Nullable Instant lastEntryOf(String code) {
        LastPartnerEntry last = queries.get(code).last();
        return last == null ? null : last.at();
    }

    public void declareAcquaintance(String code) {
        service.declareAcquaintance(code);
    }

    private void record(String code, ReferralStep step) {
        service.record(code, step.name(), PartnerEntry.EMPTY);
    }
}
