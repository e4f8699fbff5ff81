package vn.donghanh.casefile.web;

import java.io.Serializable;
import java.time.LocalDate;

/** Input of the forms on the access page; each form has its own fields. */
public class CaseAccessForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String manager;
    private String admitted;
    private LocalDate lastDay;
    private String colleague;
    private String blockReason;
    private String conflictReason;
    private String pauseReason;
    private LocalDate resumeOn;

    public String getManager() {
        return manager;
    }

    public void setManager(String manager) {
        this.manager = manager;
    }

    public String getAdmitted() {
        return admitted;
    }

    public void setAdmitted(String admitted) {
        this.admitted = admitted;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getBlockReason() {
        return blockReason;
    }

    public void setBlockReason(String blockReason) {
        this.blockReason = blockReason;
    }

    public String getConflictReason() {
        return conflictReason;
    }

    public void setConflictReason(String conflictReason) {
        this.conflictReason = conflictReason;
    }

    public String getPauseReason() {
        return pauseReason;
    }

    public void setPauseReason(String pauseReason) {
        this.pauseReason = pauseReason;
    }

    public LocalDate getResumeOn() {
        return resumeOn;
    }

    public void setResumeOn(LocalDate resumeOn) {
        this.resumeOn = resumeOn;
    }
}
