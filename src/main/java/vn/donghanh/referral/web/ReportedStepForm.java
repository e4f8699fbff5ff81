package vn.donghanh.referral.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.ReferralCancelReason;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReportStepCommand;
import vn.donghanh.referral.appointment.AppointmentCancelReason;

/** Form for a step reported by the client, a slip or a partner user, and for the reason of a cancellation. */
public class ReportedStepForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ReferralStep step;
    private BusinessSource source;
    private LocalDate day;
    private LocalTime time;
    private String place;
    private boolean despiteWish;
    private String reason;
    private AppointmentCancelReason offReason;
    private EntryCorrectionReason error;
    private ReferralCancelReason cancelReason;

    ReportStepCommand reportedStep() {
        return new ReportStepCommand(step, source, new Appointment(day, time, place), reason);
    }

    Appointment appointment() {
        return new Appointment(day, time, place, despiteWish);
    }

    /** Returns whether the day is asked for. */
    public boolean isDayAsked() {
        return step == ReferralStep.ATTEND || step == ReferralStep.SCHEDULE;
    }

    public boolean isAppointmentAsked() {
        return step == ReferralStep.SCHEDULE;
    }

    public boolean isReasonAsked() {
        return step == ReferralStep.REJECT;
    }

    public ReferralStep getStep() {
        return step;
    }

    public void setStep(ReferralStep step) {
        this.step = step;
    }

    public BusinessSource getSource() {
        return source;
    }

    public void setSource(BusinessSource source) {
        this.source = source;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    void confirmDespiteWish() {
        despiteWish = true;
    }

    public AppointmentCancelReason getOffReason() {
        return offReason;
    }

    public void setOffReason(AppointmentCancelReason offReason) {
        this.offReason = offReason;
    }

    public EntryCorrectionReason getError() {
        return error;
    }

    public void setError(EntryCorrectionReason error) {
        this.error = error;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public ReferralCancelReason getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(ReferralCancelReason cancelReason) {
        this.cancelReason = cancelReason;
    }
}
