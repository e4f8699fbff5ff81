package vn.donghanh.supportreferral.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.supportreferral.AnswerOption;
import vn.donghanh.supportreferral.RecordSupportAnswerCommand;
import vn.donghanh.supportreferral.SupportStep;

/** Form for what the partner answered by letter or telephone, or the client tells. */
public class SupportAnswerForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private List<AnswerOption> answers = List.of();
    private SupportStep step;
    private BusinessSource source;
    private LocalDate day;
    private String reason;
    private String outcome;

    void begin(List<AnswerOption> open) {
        answers = open;
    }

    RecordSupportAnswerCommand command() {
        return new RecordSupportAnswerCommand(step, source, day, reason, outcome);
    }

    /** Returns who may have said so. */
    public List<BusinessSource> getSources() {
        return answers.stream()
                .filter(answer -> answer.step() == step)
                .findFirst()
                .map(AnswerOption::sources)
                .orElse(List.of());
    }

    /** Whether the client received what was asked for. */
    public boolean isReceived() {
        return step == SupportStep.CONCLUDE;
    }

    /** Whether the client received nothing. */
    public boolean isRefused() {
        return step == SupportStep.DECLINE || step == SupportStep.CONCLUDE_WITHOUT;
    }

    public SupportStep getStep() {
        return step;
    }

    public void setStep(SupportStep step) {
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
}
