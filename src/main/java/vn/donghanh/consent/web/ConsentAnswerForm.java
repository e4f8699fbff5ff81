package vn.donghanh.consent.web;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.security.OrganisationId;

/** Form for one consent request and its answer. */
public class ConsentAnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ConsentScope scope;
    private RecordConsentCommand.Answer said;
    private final ConsentGivenForm evidence = new ConsentGivenForm();
    private String named;
    private String endReason;
    private OrganisationId recipient;

    RecordConsentCommand command() {
        return new RecordConsentCommand(
                scope,
                said,
                evidence.getForm(),
                evidence.getWitness(),
                evidence.getGuardian(),
                named,
                evidence.getExpiresOn(),
                recipient);
    }

    /** Asks again for what a partner was given. */
    void renew(LapsingConsentQueries.LapsingConsent lapse) {
        scope = lapse.scope();
        recipient = lapse.recipient();
    }

    public List<ConsentScope> getScopes() {
        return ConsentScope.askable();
    }

    public List<ConsentMethod> getForms() {
        return ConsentMethod.consentMethods();
    }

    public RecordConsentCommand.Answer[] getAnswers() {
        return RecordConsentCommand.Answer.values();
    }

    public boolean isAgreed() {
        return said == RecordConsentCommand.Answer.YES;
    }

    public ConsentGivenForm getEvidence() {
        return evidence;
    }

    public boolean isPersonNameRequired() {
        return scope != null && scope.namesPerson();
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
