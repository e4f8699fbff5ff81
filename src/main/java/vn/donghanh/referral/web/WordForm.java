package vn.donghanh.referral.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.partner.EntryError;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.CallOffReason;
import vn.donghanh.referral.CancelReason;
import vn.donghanh.referral.ReferralDesk;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.RejectReason;

/** What the client or a slip says about a referral, and why one is called off. */
public class WordForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ReferralStep step;
    private boolean slip;
    private LocalDate day;
    private LocalTime time;
    private String place;
    private boolean despiteWish;
    private RejectReason reason;
    private CallOffReason offReason;
    private EntryError error;
    private CancelReason cancelReason;

    ReferralDesk.WordOfHers word() {
        return new ReferralDesk.WordOfHers(step, slip, new Appointment(day, time, place), reason);
    }

    Appointment appointment() {
        return new Appointment(day, time, place, despiteWish);
    }

    /** Whether a day belongs to what is said. */
    public boolean isDated() {
        return step == ReferralStep.ATTEND || step == ReferralStep.SCHEDULE;
    }

    public boolean isAppointing() {
        return step == ReferralStep.SCHEDULE;
    }

    public boolean isRejecting() {
        return step == ReferralStep.REJECT;
    }

    public ReferralStep getStep() {
        return step;
    }

    public void setStep(ReferralStep step) {
        this.step = step;
    }

    public boolean isSlip() {
        return slip;
    }

    public void setSlip(boolean slip) {
        this.slip = slip;
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

    void insist() {
        despiteWish = true;
    }

    public CallOffReason getOffReason() {
        return offReason;
    }

    public void setOffReason(CallOffReason offReason) {
        this.offReason = offReason;
    }

    public EntryError getError() {
        return error;
    }

    public void setError(EntryError error) {
        this.error = error;
    }

    public RejectReason getReason() {
        return reason;
    }

    public void setReason(RejectReason reason) {
        this.reason = reason;
    }

    public CancelReason getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(CancelReason cancelReason) {
        this.cancelReason = cancelReason;
    }
}
