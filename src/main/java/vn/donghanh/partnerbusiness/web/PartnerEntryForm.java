package vn.donghanh.partnerbusiness.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.PartnerEntry;

/** What a partner enters with a step. */
public class PartnerEntryForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private String reason;
    private String outcome;
    private Long amount;
    private Integer rate;
    private Integer months;
    private LocalTime time;
    private String place;
    private String paper;
    private boolean confirmed;

    PartnerEntry entered() {
        PartnerEntry entry = PartnerEntry.of(day, reason, outcome)
                .with(AskedField.Type.AMOUNT, amount)
                .with(AskedField.Type.RATE, rate)
                .with(AskedField.Type.MONTHS, months)
                .with(AskedField.Type.TIME, time)
                .with(AskedField.Type.PLACE, place)
                .with(AskedField.Type.PAPER, paper);
        return confirmed ? entry.confirm() : entry;
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

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public Integer getRate() {
        return rate;
    }

    public void setRate(Integer rate) {
        this.rate = rate;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
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

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
