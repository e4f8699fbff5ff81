package vn.donghanh.consent.web;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;

/** One question and its answer. */
public class ConsentAnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ConsentScope scope;
    private RecordConsentCommand.Answer said;
    private final ConsentGivenForm yes = new ConsentGivenForm();
    private String named;
    private String endReason;

    RecordConsentCommand answer() {
        return new RecordConsentCommand(
                scope, said, yes.getForm(), yes.getWitness(), yes.getGuardian(), named, yes.getExpiresOn());
    }

    public List<ConsentScope> getScopes() {
        return ConsentScope.askable();
    }

    public List<ConsentMethod> getForms() {
        return ConsentMethod.ofConsent();
    }

    public RecordConsentCommand.Answer[] getSayings() {
        return RecordConsentCommand.Answer.values();
    }

    public boolean isAgreed() {
        return said == RecordConsentCommand.Answer.YES;
    }

    public ConsentGivenForm getYes() {
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

    public RecordConsentCommand.Answer getSaid() {
        return said;
    }

    public void setSaid(RecordConsentCommand.Answer said) {
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
