package vn.donghanh.intake.web;

import java.io.Serializable;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.shared.MissingReason;

/** Form model of a field with an answer or a reason for its absence. */
public class AnswerOrReasonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private MissingReason missing;

    AnswerOrReason value() {
        return new AnswerOrReason(text, missing);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public MissingReason getMissing() {
        return missing;
    }

    public void setMissing(MissingReason missing) {
        this.missing = missing;
    }
}
