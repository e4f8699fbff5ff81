package vn.donghanh.partnerbusiness.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.Focus;

/** Form for sending a business to a partner with the client's consent; the fields are in {@code /WEB-INF/partnerbusiness/send.xhtml}. */
public class SendToPartnerForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private SendingView view;
    private String recipient;
    private String asked;
    private String name;
    private boolean readWithClient;
    private DisclosureContent preview;
    private final ConsentGivenForm consent = new ConsentGivenForm();

    /**
     * Takes what the form shows; a single partner is selected at once, one that is not offered any more is not. Called when the page loads, after a
     * consent and when other partners become suitable.
     */
    public void setView(SendingView shown) {
        view = shown;
        consent.setExpiresOn(shown.latestConsent());
        if (getChosen() == null) {
            setRecipient(null);
        }
        if (recipient == null && shown.recipients().size() == 1) {
            setRecipient(shown.recipients().get(0).partner().ref());
        }
    }

    public SendToPartnerCommand command() {
        return new SendToPartnerCommand(recipient, name, readWithClient);
    }

    /**
     * Returns the client's consent for the selected partner only, to what is missing.
     *
     * @throws RuleViolationException if none is selected
     */
    public RecordConsentCommand consentCommand() {
        RecipientOption chosen = getChosen();
        if (chosen == null) {
            throw RuleViolationException.at("recipient", PartnerBusinessRule.RECIPIENT_MISSING);
        }
        return consent.command(
                view.findMissing(chosen).orElse(view.kind().scope()),
                chosen.partner().id());
    }

    /**
     * Returns the client's consent to what the form sends, given in this moment: how it was given is chosen, and the question that was shown named the selected partner. Null if
     * the consent is there already, or was not given.
     */
    public @Nullable RecordConsentCommand findAgreed() {
        boolean given = getMissing() == view.kind().scope() && consent.getForm() != null && recipient.equals(asked);
        return given ? consentCommand() : null;
    }

    /** Leads the user on after a consent: to what is left to do with the client before sending. */
    public void leadOn() {
        Focus.on(view.kind().isNameTyped() && !isPreviewable() ? "form:name" : "form:read");
    }

    /** Returns the consent to ask next for the selected partner; null if none is selected or all are there. */
    public ConsentScope getMissing() {
        return getChosen() == null ? null : view.findMissing(getChosen()).orElse(null);
    }

    /** Returns the message key of the words with which the missing consent is asked. */
    public String getQuestion() {
        return getMissing() == view.kind().scope() ? view.kind().consentKey() : "consent.text." + getMissing();
    }

    /** Returns whether the form has enough for a preview of the disclosure. */
    public boolean isPreviewable() {
        return name != null && !name.isBlank();
    }

    /** Returns the partner selected in the form; null if none is selected. */
    public RecipientOption getChosen() {
        return view.find(recipient);
    }

    /** Returns whether nobody at the selected partner can open the slip, so that it must be told in another way. */
    public boolean isUnread() {
        return getChosen() != null && !getChosen().readable();
    }

    /** Returns the message key to show after sending. */
    public String getSentKey() {
        return isUnread() ? "partner_send.message.unread" : "partner_send.message.sent";
    }

    /** Returns the ways of giving consent. Where it is required, a minor, or a client who may be one, is represented by a guardian. */
    public List<ConsentMethod> getConsentForms() {
        return view.isGuardianRequired() ? List.of(ConsentMethod.GUARDIAN) : ConsentGivenForm.forms(view.childPath());
    }

    public SendingView getView() {
        return view;
    }

    public String getRecipient() {
        return recipient;
    }

    /** Selects a partner. How the client agreed to another one says nothing of it. */
    public void setRecipient(String recipient) {
        if (!Objects.equals(this.recipient, recipient)) {
            consent.forgetEvidence();
        }
        this.recipient = recipient;
    }

    /** Returns the partner for which the shown question asks; the page submits it with the answer. */
    public String getAsked() {
        return recipient;
    }

    public void setAsked(String asked) {
        this.asked = asked;
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
