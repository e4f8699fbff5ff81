package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.assessment.NeedLine;
import vn.donghanh.assessment.WithdrawNeed;

/** That she no longer wants what a need asks for: why, in which words, and since when. */
public class WithdrawalForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private NeedLine need;
    private String reason;
    private String words;
    private LocalDate on;

    void open(NeedLine asked) {
        need = asked;
    }

    WithdrawNeed command() {
        return new WithdrawNeed(need.key(), reason, words, on);
    }

    public NeedLine getNeed() {
        return need;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
