package vn.donghanh.consent.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;

/** One question and its answer. */
public class AnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ConsentScope scope;
    private ConsentAnswer.Said said;
    private ConsentForm form;
    private String witness;
    private String guardian;
    private String named;
    private LocalDate expiresOn;
    private String endReason;

    ConsentAnswer answer() {
        return new ConsentAnswer(scope, said, form, witness, guardian, named, expiresOn);
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

    public boolean isYes() {
        return said == ConsentAnswer.Said.YES;
    }

    public boolean isWitnessed() {
        return form == ConsentForm.WITNESSED_VERBAL;
    }

    public boolean isGuarded() {
        return form == ConsentForm.GUARDIAN;
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

    public ConsentForm getForm() {
        return form;
    }

    public void setForm(ConsentForm form) {
        this.form = form;
    }

    public String getWitness() {
        return witness;
    }

    public void setWitness(String witness) {
        this.witness = witness;
    }

    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
