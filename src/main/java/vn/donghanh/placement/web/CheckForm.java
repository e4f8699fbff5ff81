package vn.donghanh.placement.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.placement.RecordCheckCommand;
import vn.donghanh.placement.WorkEnd;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.WorkEndCause;

/** Form of what the client answers at a check, or tells between the checks: that the work has ended. */
public class CheckForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private CheckAnswer answer;
    private LocalDate heldOn;
    private LocalDate day;
    private WorkEndCause cause;

    RecordCheckCommand command() {
        return new RecordCheckCommand(answer, heldOn, day, cause);
    }

    WorkEnd end() {
        return new WorkEnd(day, cause);
    }

    public boolean isLeft() {
        return answer != null && answer.hasLeft();
    }

    public boolean isWithoutOtherWork() {
        return answer == CheckAnswer.NO_LONGER;
    }

    public CheckAnswer[] getAnswers() {
        return CheckAnswer.values();
    }

    public WorkEndCause[] getAllCauses() {
        return WorkEndCause.values();
    }

    public List<WorkEndCause> getCauses() {
        return WorkEndCause.withoutOtherWork();
    }

    public CheckAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(CheckAnswer answer) {
        this.answer = answer;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public WorkEndCause getCause() {
        return cause;
    }

    public void setCause(WorkEndCause cause) {
        this.cause = cause;
    }
}
