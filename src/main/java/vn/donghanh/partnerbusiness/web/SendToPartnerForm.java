package vn.donghanh.partnerbusiness.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.shared.RuleViolationException;

/** Form for sending a business to a partner with the client's consent; the fields are in {@code /WEB-INF/partnerbusiness/send.xhtml}. */
public class SendToPartnerForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private SendingView view;
    private String recipient;
    private String name;
    private boolean readWithClient;
    private DisclosureContent preview;
    private final ConsentGivenForm consent = new ConsentGivenForm();

    /** Takes what the form shows; a single partner is selected at once. Called when the page loads and after a consent. */
    public void setView(SendingView shown) {
        view = shown;
        consent.setExpiresOn(shown.latestConsent());
        if (recipient == null && shown.recipients().size() == 1) {
            recipient = shown.recipients().get(0).partner().ref();
        }
    }

    public SendToPartnerCommand command() {
        return new SendToPartnerCommand(recipient, name, readWithClient);
    }

    /**
     * Returns the client's consent for the selected partner only.
     *
     * @throws RuleViolationException if none is selected
     */
    public RecordConsentCommand consentCommand() {
        RecipientOption chosen = getChosen();
        if (chosen == null) {
            throw RuleViolationException.at("recipient", PartnerBusinessRule.RECIPIENT_MISSING);
        }
        return consent.command(view.scope(), chosen.partner().id());
    }

    /** Returns whether the form has enough for a preview of the disclosure. */
    public boolean isPreviewable() {
        return name != null && !name.isBlank();
    }

    /** Returns the partner selected in the form; null if none is selected. */
    public RecipientOption getChosen() {
        return view.find(recipient);
    }

    /** Returns the ways of giving consent. A minor, or a client who may be one, is represented by a guardian. */
    public List<ConsentMethod> getConsentForms() {
        return view.childPath() ? List.of(ConsentMethod.GUARDIAN) : ConsentGivenForm.forms(false);
    }

    public SendingView getView() {
        return view;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isReadWithClient() {
        return readWithClient;
    }

    public void setReadWithClient(boolean read) {
        this.readWithClient = read;
    }

    public DisclosureContent getPreview() {
        return preview;
    }

    public void setPreview(DisclosureContent preview) {
        this.preview = preview;
    }

    public ConsentGivenForm getConsent() {
        return consent;
    }
}
