package vn.donghanh.assessment.web;

import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.assessment.NeedView;
import vn.donghanh.assessment.WithdrawNeedCommand;

/** The form model of a withdrawal: reason, words and day. */
public class WithdrawalForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private NeedView need;
    private String reason;
    private String words;
    private LocalDate on;

    void open(NeedView selected) {
        need = selected;
    }

    WithdrawNeedCommand command() {
        return new WithdrawNeedCommand(need.key(), reason, words, on);
    }

    public NeedView getNeed() {
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
