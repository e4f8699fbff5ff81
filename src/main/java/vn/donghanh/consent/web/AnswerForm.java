package vn.donghanh.consent.web;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;

/** One question and its answer. */
public class AnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ConsentScope scope;
    private ConsentAnswer.Said said;
    private final YesForm yes = new YesForm();
    private String named;
    private String endReason;

    ConsentAnswer answer() {
        return new ConsentAnswer(
                scope, said, yes.getForm(), yes.getWitness(), yes.getGuardian(), named, yes.getExpiresOn());
    }

    public List<ConsentScope> getScopes() {
        return ConsentScope.askable();
    }

    public List<ConsentForm> getForms() {
        return ConsentForm.ofConsent();
    }

    public ConsentAnswer.Said[] getSayings() {
        return ConsentAnswer.Said.values();
    }

    public boolean isAgreed() {
        return said == ConsentAnswer.Said.YES;
    }

    public YesForm getYes() {
        return yes;
    }

    public boolean isNaming() {
        return scope != null && scope.namesSomeone();
    }

    public ConsentScope getScope() {
        return scope;
    }

    public void setScope(ConsentScope scope) {
        this.scope = scope;
    }

    public ConsentAnswer.Said getSaid() {
        return said;
    }

    public void setSaid(ConsentAnswer.Said said) {
        this.said = said;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
