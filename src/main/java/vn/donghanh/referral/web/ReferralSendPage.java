package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.reference.DeadlineDuration;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralFormQueries;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralService;
import vn.donghanh.referral.ReferralSlip;
import vn.donghanh.referral.SlipField;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.view.ReferralSendView;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Page for drafting and sending a referral: the services and the form of the referral on the common page of sending. */
@Named
@ViewScoped
public class ReferralSendPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReferralFormQueries queries;

    @Inject
    private ReferralService service;

    @Inject
    private ConsentService consents;

    @Inject
    private SubmittedFormRepository forms;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @PathValue(1)
    private String draftCode;

    @Inject
    @QueryValue("soon")
    private Boolean forExamination;

    private final ReferralForm form = new ReferralForm();
    private final SendToPartnerForm sendForm = new SendToPartnerForm();
    private final FormToken once = new FormToken();
    private ReferralSendView view;

    @PostConstruct
    void load() {
        view = queries.getSendView(number == null ? "" : number, draftCode);
        form.restore(view.draft());
        if (view.draft() != null) {
            sendForm.setRecipient(view.draft().partner());
        } else if (view.examination() != null) {
            form.prefillFor(view.examination(), Boolean.TRUE.equals(forExamination));
        }
        showPartners();
    }

    /** Offers the partners that provide the selected service; all partners while none is selected. */
    private void showPartners() {
        sendForm.setView(view.sending()
                .restrictedTo(partner -> form.getType() == null || partner.offers(ServiceType.health(form.getType()))));
        updatePreview();
    }

    public void chooseType() {
        showPartners();
    }

    /** Shows what the partner will see, composed by the same class as the disclosure. */
    public void updatePreview() {
        ReferralDraft draft = draft();
        sendForm.setPreview(
                new ReferralSlip(draft, view.selection(), view.replyBy().get(draft.priority())).preview());
    }

    /** Records the client's consent for the selected partner only: to the minimum, or to its knowing who the client is. */
    public void recordConsent() {
        RecordConsentCommand given = sendForm.consentCommand();
        ConsentPolicy.ValidConsent consent = Objects.requireNonNull(consents.record(number, given));
        messages.saved();
        view = view.afterConsent(Objects.requireNonNull(given.recipient()), given.scope(), consent);
        showPartners();
        if (isIdentitySelectable()) {
            Focus.on("form:named");
        } else {
            sendForm.leadOn();
        }
    }

    public void send() {
        String code = forms.once(
                once.getValue(),
                () -> service.send(number, draftCode, draft(), sendForm.findAgreed(), sendForm.isReadWithClient()));
        messages.done("referral_send.message.sent", code);
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    public void saveDraft() {
        String code = service.saveDraft(number, draftCode, draft());
        messages.saved();
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    private ReferralDraft draft() {
        return form.draft(sendForm.getRecipient(), isIdentitySelectable());
    }

    /** Returns the services offered by at least one partner, by name. */
    public List<HealthReferralType> getTypes() {
        return Arrays.stream(HealthReferralType.values())
                .filter(type -> view.sending().recipients().stream()
                        .anyMatch(option -> option.partner().offers(ServiceType.health(type))))
                .sorted(Comparator.comparing(texts::of, VietnameseText.alphabetical()))
                .toList();
    }

    public List<SlipField> getFieldOptions() {
        return Arrays.stream(SlipField.values())
                .filter(field -> !field.isIdentity() && view.selection().offers(field))
                .toList();
    }

    public List<SlipField> getIdentityOptions() {
        return Arrays.stream(SlipField.values()).filter(SlipField::isIdentity).toList();
    }

    public WishAnswer[] getWishAnswers() {
        return WishAnswer.values();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public DayPart[] getParts() {
        return DayPart.values();
    }

    /** Returns whether identity may be sent along: the client agreed to it for the selected partner, and the user may open it. */
    public boolean isIdentitySelectable() {
        RecipientOption chosen = sendForm.getChosen();
        return chosen != null && chosen.identityConsent() != null && view.mayOpenIdentity();
    }

    /** Returns the reply period for the priority under the deadlines in force today. */
    public String replyPeriod(ReferralPriority priority) {
        DeadlineDuration span = view.replyWithin().get(priority);
        return texts.of("referral_send.within", texts.of("deadlines.span." + span.unit(), span.amount()));
    }

    public ReferralPriority[] getPriorities() {
        return ReferralPriority.values();
    }

    /** Returns the message for content of the note that must not be disclosed; null if none was found. */
    public String getNoteViolation() {
        return view.selection()
                .findNoteViolation(form.getNote())
                .map(rule -> texts.get(rule.key()))
                .orElse(null);
    }

    public FormToken getOnce() {
        return once;
    }

    public ReferralForm getForm() {
        return form;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }

    public ReferralSendView getView() {
        return view;
    }
}
