package vn.donghanh.placement.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.placement.CorrectStartCommand;
import vn.donghanh.placement.WorkTerms;
import vn.donghanh.placement.value.StartCorrectionReason;

/** Form of what is right about the first day of work; it begins with what is recorded. */
public class StartCorrectionForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final WorkTermsForm terms = new WorkTermsForm();
    private LocalDate day;
    private StartCorrectionReason reason;

    void read(LocalDate start, WorkTerms recorded) {
        day = start;
        terms.read(recorded);
    }

    CorrectStartCommand command() {
        return new CorrectStartCommand(day, terms.terms(), reason);
    }

    public StartCorrectionReason[] getReasons() {
        return StartCorrectionReason.values();
    }

    public WorkTermsForm getTerms() {
        return terms;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public StartCorrectionReason getReason() {
        return reason;
    }

    public void setReason(StartCorrectionReason reason) {
        this.reason = reason;
    }
}
