package vn.donghanh.loan.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.loan.LoanStep;
import vn.donghanh.loan.RecordAnswerCommand;
import vn.donghanh.partnerbusiness.BusinessSource;

/** Form of what a lender did, and of an entry of money, as a letter or the client tells it. */
public class LoanAnswerForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private LoanStep step;
    private BusinessSource source;
    private LocalDate day;
    private String reason;
    private Long amount;
    private Integer rate;
    private Integer months;
    private String payment;

    RecordAnswerCommand command() {
        return new RecordAnswerCommand(step, source, day, reason, amount, rate, months);
    }

    public LoanStep getStep() {
        return step;
    }

    public void setStep(LoanStep step) {
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

    /** Returns the reference of the entry that is corrected. */
    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }
}
