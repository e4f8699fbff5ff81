package vn.donghanh.stay.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.stay.LeavingAnswer;
import vn.donghanh.stay.RefusalCause;
import vn.donghanh.stay.StayDecisions;

/** What a supervisor or the director types in. */
public class DecisionForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private RefusalCause cause;
    private String elsewhere;
    private String takenOver;
    private String number;
    private LocalDate on;
    private LocalDate until;
    private String reason;
    private String letterNumber;
    private LocalDate letterOn;
    private String minutes;
    private LeavingAnswer answer;

    StayDecisions.Refusal refusal() {
        return new StayDecisions.Refusal(cause, elsewhere, takenOver);
    }

    StayDecisions.Decision decision() {
        return new StayDecisions.Decision(number, on);
    }

    StayDecisions.Extension extension() {
        return new StayDecisions.Extension(
                decision(), until, reason, new StayDecisions.Decision(letterNumber, letterOn));
    }

    StayDecisions.Ending ending() {
        return new StayDecisions.Ending(decision(), minutes, takenOver);
    }

    public RefusalCause getCause() {
        return cause;
    }

    public void setCause(RefusalCause cause) {
        this.cause = cause;
    }

    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    public String getTakenOver() {
        return takenOver;
    }

    public void setTakenOver(String takenOver) {
        this.takenOver = takenOver;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public void setLetterNumber(String letterNumber) {
        this.letterNumber = letterNumber;
    }

    public LocalDate getLetterOn() {
        return letterOn;
    }

    public void setLetterOn(LocalDate letterOn) {
        this.letterOn = letterOn;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public LeavingAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(LeavingAnswer answer) {
        this.answer = answer;
    }
}
