package vn.donghanh.stay.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.exit.UnplannedExitResponse;

/** The form model of the supervisor's and the director's decisions. */
public class StayDecisionForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private RefusalReason cause;
    private String elsewhere;
    private String takenOver;
    private String number;
    private LocalDate on;
    private LocalDate leftDay;
    private LocalTime leftTime;
    private LocalDate until;
    private String reason;
    private String letterNumber;
    private LocalDate letterOn;
    private String minutes;
    private UnplannedExitResponse answer;

    /** Proposes that the client leaves now. */
    void beginAt(Instant now) {
        EventTime begun = EventTime.of(now);
        leftDay = begun.day();
        leftTime = begun.time();
    }

    StayDecisionService.RefuseStayCommand refusal() {
        return new StayDecisionService.RefuseStayCommand(cause, elsewhere, takenOver);
    }

    StayDecisionService.DirectorDecision decision() {
        return new StayDecisionService.DirectorDecision(number, on);
    }

    StayDecisionService.ExtendStayCommand extension(int version) {
        return new StayDecisionService.ExtendStayCommand(
                version, decision(), until, reason, new StayDecisionService.DirectorDecision(letterNumber, letterOn));
    }

    StayDecisionService.EndStayCommand ending(int version) {
        return new StayDecisionService.EndStayCommand(
                version, decision(), new EventTime(leftDay, leftTime), minutes, takenOver);
    }

    public RefusalReason getCause() {
        return cause;
    }

    public void setCause(RefusalReason cause) {
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

    public LocalDate getLeftDay() {
        return leftDay;
    }

    public void setLeftDay(LocalDate leftDay) {
        this.leftDay = leftDay;
    }

    public LocalTime getLeftTime() {
        return leftTime;
    }

    public void setLeftTime(LocalTime leftTime) {
        this.leftTime = leftTime;
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

    public UnplannedExitResponse getAnswer() {
        return answer;
    }

    public void setAnswer(UnplannedExitResponse answer) {
        this.answer = answer;
    }
}
