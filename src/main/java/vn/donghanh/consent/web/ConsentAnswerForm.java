package vn.donghanh.consent.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.security.OrganisationId;

/** Form for one consent request and its answer. */
public class ConsentAnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final RecordConsentCommand.Answer[] ANSWERS = {
        RecordConsentCommand.Answer.YES, RecordConsentCommand.Answer.NO, RecordConsentCommand.Answer.LATER
    };
    private static final RecordConsentCommand.Answer[] NOES = {
        RecordConsentCommand.Answer.WITHDRAWS, RecordConsentCommand.Answer.NOT_RENEWED
    };

    private ConsentScope scope;
    private RecordConsentCommand.Answer said;
    private RecordConsentCommand.Answer no;

    /** The day on which the client answered. */
    private LocalDate answeredOn;

    private final ConsentGivenForm evidence = new ConsentGivenForm();
    private String named;
    private String endReason;
    private OrganisationId recipient;
    private final List<ConsentQueries.AgreedScope> agreed;
    private final List<ConsentQueries.RunOutScope> runOut;
    private final boolean caseNeedsConsent;

    ConsentAnswerForm(
            List<ConsentQueries.AgreedScope> agreed,
            List<ConsentQueries.RunOutScope> runOut,
            boolean caseNeedsConsent,
            LocalDate today) {
        this.answeredOn = today;
        this.agreed = agreed;
        this.runOut = runOut;
        this.caseNeedsConsent = caseNeedsConsent;
    }

    RecordConsentCommand command() {
        RecordConsentCommand answer = new RecordConsentCommand(
                scope,
                getConcerned() == null || no == null ? said : no,
                evidence.getForm(),
                evidence.getWitness(),
                evidence.getGuardian(),
                named,
                evidence.getExpiresOn(),
                recipient);
        return isAnswered() ? answer.answeredOn(answeredOn) : answer;
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
        return ANSWERS.clone();
    }

    /** Returns what a no can mean for a consent in force. */
    public RecordConsentCommand.Answer[] getNoes() {
        return NOES.clone();
    }

    /** Returns the consent in force on which the no bears; null for another answer, or if there is none. */
    public ConsentQueries.AgreedScope getConcerned() {
        return said != RecordConsentCommand.Answer.NO
                ? null
                : agreed.stream()
                        .filter(consent -> consent.isConcernedBy(scope, recipient, named))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the consent whose last day has passed, and what is shared on which the no ends; null for another answer, or if there is none. */
    public ConsentQueries.RunOutScope getShown() {
        return said != RecordConsentCommand.Answer.NO || getConcerned() != null
                ? null
                : runOut.stream()
                        .filter(consent -> consent.isConcernedBy(scope, recipient))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns whether the answer refuses a case that cannot go on without consent, so that the data protection officer is asked in. */
    public boolean isCaseRefused() {
        return said == RecordConsentCommand.Answer.NO
                && scope == ConsentScope.CASE_MGMT
                && caseNeedsConsent
                && getConcerned() == null;
    }

    boolean isWithdrawn() {
        ConsentQueries.AgreedScope concerned = getConcerned();
        return concerned != null && (!concerned.runsOut() || no == RecordConsentCommand.Answer.WITHDRAWS);
    }

    /** Returns whether the client has said yes or no, which has its day. */
    public boolean isAnswered() {
        return said == RecordConsentCommand.Answer.YES || said == RecordConsentCommand.Answer.NO;
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
        if (scope != this.scope) {
            no = null;
        }
        this.scope = scope;
    }

    public RecordConsentCommand.Answer getSaid() {
        return said;
    }

    public void setSaid(RecordConsentCommand.Answer said) {
        this.said = said;
    }

    public RecordConsentCommand.Answer getNo() {
        return no;
    }

    public void setNo(RecordConsentCommand.Answer no) {
        this.no = no;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
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
