package vn.donghanh.consent.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.OrganisationId;

/** How she, or who may speak for her, says yes to one partner; the fields are in {@code /WEB-INF/consent/yes.xhtml}. */
public class YesForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private ConsentForm form;
    private String witness;
    private String guardian;
    private LocalDate expiresOn;

    public ConsentAnswer answer(ConsentScope scope, OrganisationId recipient) {
        return new ConsentAnswer(scope, ConsentAnswer.Said.YES, form, witness, guardian, null, expiresOn, recipient);
    }

    /** Somebody answers for her only while she is, or may be, a minor. */
    public static List<ConsentForm> forms(boolean childPath) {
        return ConsentForm.ofConsent().stream()
                .filter(how -> how != ConsentForm.GUARDIAN || childPath)
                .toList();
    }

    public boolean isWitnessed() {
        return form == ConsentForm.WITNESSED_VERBAL;
    }

    public boolean isGuarded() {
        return form == ConsentForm.GUARDIAN;
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

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
