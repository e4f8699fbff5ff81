package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.reference.DeadlineDuration;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralFormQueries;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralService;
import vn.donghanh.referral.ReferralSlip;
import vn.donghanh.referral.SlipField;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.view.PartnerConsentView;
import vn.donghanh.referral.view.ReferralSendView;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** Page for drafting and sending a referral, with a preview of the content the partner will see. */
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
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(pathIndex = 1)
    private String draftCode;

    @Inject
    @Param(name = "soon")
    private Boolean forExamination;

    private final ReferralForm form = new ReferralForm();
    private final FormToken once = new FormToken();
    private ReferralSendView page;
    private PartnerConsentView consent;

    @PostConstruct
    void load() {
        page = queries.getSendView(number == null ? "" : number, draftCode);
        form.restore(page.draft());
        if (page.draft() == null && page.examination() != null) {
            form.prefillFor(page.examination(), Boolean.TRUE.equals(forExamination));
        }
        form.getConsent().setExpiresOn(page.latestExpiry());
        onPartnerChosen();
    }

    /** Clears the partner if it does not offer the selected service. */
    public void onTypeChosen() {
        if (getPartner() == null) {
            form.setPartner(null);
            consent = null;
        }
    }

    public void onPartnerChosen() {
        consent = getPartner() == null ? null : queries.getConsent(number, form.getPartner());
        if (consent == null || consent.identity() == null) {
            form.getIdentity().clear();
        }
    }

    /** Records the client's consent for this partner and the minimum content. */
    public void recordConsent() {
        recordConsent(ConsentScope.SHARE_HEALTH_MIN);
    }

    /** Records the client's consent to disclosing identity data to this partner. */
    public void recordIdentityConsent() {
        recordConsent(ConsentScope.SHARE_HEALTH_ID);
    }

    private void recordConsent(ConsentScope scope) {
        PartnerOption partner = getPartner();
        consents.record(number, form.getConsent().command(scope, partner == null ? null : partner.id()));
        onPartnerChosen();
    }

    public void send() {
        String code = forms.once(
                once.getValue(), () -> service.send(number, draftCode, form.draft(), form.isReadWithClient()));
        messages.done("referral_send.message.sent", code);
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    public void saveDraft() {
        String code = service.saveDraft(number, draftCode, form.draft());
        messages.saved();
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    /** Returns the preview, composed by the same class as the disclosure. */
    public DisclosureContent getSlip() {
        ReferralDraft draft = form.draft();
        return new ReferralSlip(draft, page.selection(), page.replyBy().get(draft.priority())).preview();
    }

    public PartnerOption getPartner() {
        return getPartners().stream()
                .filter(partner -> partner.ref().equals(form.getPartner()))
                .findFirst()
                .orElse(null);
    }

    /** Returns the partners that offer the selected service; all partners while none is selected. */
    public List<PartnerOption> getPartners() {
        return page.partners().stream()
                .filter(partner -> form.getType() == null || partner.offers(ServiceType.health(form.getType())))
                .toList();
    }

    /**
     * Returns the select items for partners. Those that serve the client's place of residence come first in a group of their own; the
     * residence is not disclosed.
     */
    public List<SelectItem> getPartnerItems() {
        List<PartnerOption> near = getPartners().stream()
                .filter(partner -> page.near().contains(partner.ref()))
                .toList();
        List<PartnerOption> others = getPartners().stream()
                .filter(partner -> !near.contains(partner))
                .toList();
        if (near.isEmpty()) {
            return items(others);
        }
        List<SelectItem> groups = new ArrayList<>(List.of(group("referral_send.partners.near", near)));
        if (!others.isEmpty()) {
            groups.add(group("referral_send.partners.others", others));
        }
        return groups;
    }

    private SelectItem group(String heading, List<PartnerOption> members) {
        SelectItemGroup group = new SelectItemGroup(texts.get(heading));
        group.setSelectItems(items(members).toArray(SelectItem[]::new));
        return group;
    }

    private static List<SelectItem> items(List<PartnerOption> members) {
        return members.stream()
                .map(partner -> new SelectItem(partner.ref(), partner.name()))
                .toList();
    }

    /** Returns the services offered by at least one partner, by name. */
    public List<HealthReferralType> getTypes() {
        return Arrays.stream(HealthReferralType.values())
                .filter(type -> page.partners().stream().anyMatch(partner -> partner.offers(ServiceType.health(type))))
                .sorted(Comparator.comparing(texts::of))
                .toList();
    }

    public List<SlipField> getFieldOptions() {
        return Arrays.stream(SlipField.values())
                .filter(field -> !field.isIdentity() && page.selection().offers(field))
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

    public boolean isIdentitySelectable() {
        return consent != null && consent.identity() != null && page.mayOpenIdentity();
    }

    /** Returns the reply period for the priority under the deadlines in force today. */
    public String replyPeriod(ReferralPriority priority) {
        DeadlineDuration span = page.replyWithin().get(priority);
        return texts.of("referral_send.within", texts.of("deadlines.span." + span.unit(), span.amount()));
    }

    public ReferralPriority[] getPriorities() {
        return ReferralPriority.values();
    }

    public List<ConsentMethod> getConsentForms() {
        return ConsentGivenForm.forms(page.header().childPath());
    }

    /** Returns the message for content of the note that must not be disclosed; null if none was found. */
    public String getNoteViolation() {
        return page.selection()
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

    public ReferralSendView getPage() {
        return page;
    }

    public PartnerConsentView getConsent() {
        return consent;
    }
}
