package vn.donghanh.legalaid.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.legalaid.LegalAidRoute;
import vn.donghanh.legalaid.LegalAidStep;
import vn.donghanh.legalaid.LegalAidWithdrawalReason;
import vn.donghanh.legalaid.PaperState;
import vn.donghanh.legalaid.RecordPaperCommand;
import vn.donghanh.legalaid.ReportLegalStepCommand;
import vn.donghanh.partnerbusiness.BusinessSource;

/** What is entered on the page of a matter, besides what is sent. */
public class LegalAidMatterForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String ground;
    private String paper;
    private PaperState state;
    private LocalDate askedOn;
    private LegalAidStep step;
    private BusinessSource source;
    private LocalDate day;
    private String reason;
    private String outcome;
    private LegalAidRoute route;
    private LegalAidWithdrawalReason withdrawal;
    private String note;

    RecordPaperCommand paperCommand() {
        return new RecordPaperCommand(paper, state, askedOn);
    }

    ReportLegalStepCommand reportCommand() {
        return new ReportLegalStepCommand(step, source, day, reason, outcome);
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public PaperState getState() {
        return state;
    }

    public void setState(PaperState state) {
        this.state = state;
    }

    public boolean isAsking() {
        return state == PaperState.ASKED_FOR;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(LocalDate askedOn) {
        this.askedOn = askedOn;
    }

    public LegalAidStep getStep() {
        return step;
    }

    public void setStep(LegalAidStep step) {
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public LegalAidRoute getRoute() {
        return route;
    }

    public void setRoute(LegalAidRoute route) {
        this.route = route;
    }

    public LegalAidWithdrawalReason getWithdrawal() {
        return withdrawal;
    }

    public void setWithdrawal(LegalAidWithdrawalReason withdrawal) {
        this.withdrawal = withdrawal;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
