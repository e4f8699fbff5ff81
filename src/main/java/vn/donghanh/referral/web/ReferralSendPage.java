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
import java.util.Map;
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
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralService;
import vn.donghanh.referral.ReferralSlipComposer;
import vn.donghanh.referral.ReferralViews;
import vn.donghanh.referral.SlipField;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** A new referral: left what the worker chooses, right exactly what the partner will see. */
@Named
@ViewScoped
public class ReferralSendPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReferralQueries queries;

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
    private ReferralViews.SendView page;
    private ReferralViews.PartnerConsent consent;

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

    /** Another service: a partner that does not offer it is chosen no longer. */
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

    /** She agrees, to this partner and this scope. */
    public void recordConsent() {
        recordConsent(ConsentScope.SHARE_HEALTH_MIN);
    }

    /** She agrees to be named to this partner too. */
    public void recordIdentityConsent() {
        recordConsent(ConsentScope.SHARE_HEALTH_ID);
    }

    private void recordConsent(ConsentScope scope) {
        PartnerOption partner = getPartner();
        consents.record(number, form.getConsent().command(scope, partner == null ? null : partner.id()));
        onPartnerChosen();
    }

    public void send() {
        String code = forms.once(once.getValue(), () -> service.send(number, draftCode, form.draft(), form.isReadWithClient()));
        messages.done("referral_send.message.sent", code);
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    public void saveDraft() {
        String code = service.saveDraft(number, draftCode, form.draft());
        messages.saved();
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    /** What the partner will see: made by what makes the disclosure. */
    public DisclosureContent getSlip() {
        return ReferralSlipComposer.compose(
                form.draft(),
                page.selection(),
                page.replyBy().get(form.getPriority() == null ? ReferralPriority.ROUTINE : form.getPriority()),
                Map.of());
    }

    public PartnerOption getPartner() {
        return getPartners().stream()
                .filter(partnerOption -> partnerOption.ref().equals(form.getPartner()))
                .findFirst()
                .orElse(null);
    }

    /** Those who offer what is chosen; all while nothing is. */
    public List<PartnerOption> getPartners() {
        return page.partners().stream()
                .filter(partnerOption ->
                        form.getType() == null || partnerOption.offers(ServiceType.health(form.getType())))
                .toList();
    }

    /** To choose from: who serves where she lives stands first, under a heading of its own. Nothing of it is sent. */
    public List<SelectItem> getPartnerItems() {
        List<PartnerOption> near = getPartners().stream()
                .filter(partnerOption -> page.near().contains(partnerOption.ref()))
                .toList();
        List<PartnerOption> others = getPartners().stream()
                .filter(partnerOption -> !near.contains(partnerOption))
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
                .map(partnerOption -> new SelectItem(partnerOption.ref(), partnerOption.name()))
                .toList();
    }

    /** What some partner offers, by name. */
    public List<HealthReferralType> getTypes() {
        return Arrays.stream(HealthReferralType.values())
                .filter(type -> page.partners().stream()
                        .anyMatch(partnerOption -> partnerOption.offers(ServiceType.health(type))))
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

    /** How long the partner has to answer, by the deadlines that hold today. */
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

    /** What stands in the note and should not, in words; null when nothing was found. */
    public String getNoteViolation() {
        return ReferralSlipComposer.findNoteViolation(form.getNote(), page.selection())
                .map(rule -> texts.get(rule.key()))
                .orElse(null);
    }

    public FormToken getOnce() {
        return once;
    }

    public ReferralForm getForm() {
        return form;
    }

    public ReferralViews.SendView getPage() {
        return page;
    }

    public ReferralViews.PartnerConsent getConsent() {
        return consent;
    }
}
