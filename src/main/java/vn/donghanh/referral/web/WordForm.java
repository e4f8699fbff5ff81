package vn.donghanh.referral.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.referral.Appointment;
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
    private RejectReason reason;
    private CancelReason cancelReason;

    ReferralDesk.WordOfHers word() {
        return new ReferralDesk.WordOfHers(step, slip, new Appointment(day, time, place), reason);
    }

    Appointment appointment() {
        return new Appointment(day, time, place);
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
