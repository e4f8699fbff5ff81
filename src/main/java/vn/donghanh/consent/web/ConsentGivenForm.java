package vn.donghanh.consent.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.security.OrganisationId;

/**
 * Form for the evidence of a consent, given by the client or their legal representative; the fields are in {@code
 * /WEB-INF/consent/yes.xhtml}.
 */
public class ConsentGivenForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private ConsentMethod form;
    private String witness;
    private String guardian;
    private LocalDate expiresOn;

    public RecordConsentCommand command(ConsentScope scope, OrganisationId recipient) {
        return new RecordConsentCommand(
                scope, RecordConsentCommand.Answer.YES, form, witness, guardian, null, expiresOn, recipient);
    }

    /** Forgets how consent was given and before whom; its last day stays as proposed or typed. */
    public void forgetEvidence() {
        form = null;
        witness = null;
        guardian = null;
    }

    /** Returns the selectable methods. A guardian can consent only for a client who is, or may be, a minor. */
    public static List<ConsentMethod> forms(boolean childPath) {
        return ConsentMethod.consentMethods().stream()
                .filter(consentMethod -> consentMethod != ConsentMethod.GUARDIAN || childPath)
                .toList();
    }

    public boolean isWitnessed() {
        return form == ConsentMethod.WITNESSED_VERBAL;
    }

    public boolean isByGuardian() {
        return form == ConsentMethod.GUARDIAN;
    }

    public ConsentMethod getForm() {
        return form;
    }

    public void setForm(ConsentMethod form) {
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

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
