package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceGuestService;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page on which outside people are named, each with the client's consent. */
@Named
@ViewScoped
public class ConferenceGuestsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceQueries queries;

    @Inject
    ConferenceGuestService service;

    @Inject
    ConsentService consents;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private ConferenceQueries.GuestsView view;
    private final ConsentGivenForm consentForm = new ConsentGivenForm();
    private ConferenceQueries.@Nullable GuestConsent consent;
    private String body;
    private String name;
    private String post;
    private LocalDate consentedOn;
    private String mayShare;

    public void load() {
        view = queries.guests(number, ref);
        consentForm.setExpiresOn(view.latestExpiry());
        consentedOn = CentreTime.today(clock);
    }

    public void onBodyChosen() {
        consent = getOption() == null ? null : queries.getConsent(number, body);
    }

    /** Records the client's consent to conferences with this body. */
    public void recordConsent() {
        consents.record(number, consentForm.command(ConsentScope.SHARE_CONFERENCE, bodyId()));
        onBodyChosen();
    }

    /** Records that the client refused conferences with this body. */
    public void recordRefusal() {
        consents.record(number, RecordConsentCommand.refusal(ConsentScope.SHARE_CONFERENCE, bodyId()));
        onBodyChosen();
    }

    private OrganisationId bodyId() {
        PartnerOption option = getOption();
        return option == null ? null : option.id();
    }

    public void add() {
        forms.once(once.getValue(), () -> {
            service.add(
                    number, ref, new ConferenceGuestService.AddGuestCommand(body, name, post, consentedOn, mayShare));
            return ref;
        });
        saved();
    }

    public void remove(String guest) {
        service.remove(number, guest);
        saved();
    }

    private void saved() {
        messages.saved();
        Faces.redirect("conference/guests/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    /** Returns the chosen body; null when none is chosen. */
    public @Nullable PartnerOption getOption() {
        return view.bodies().stream()
                .filter(option -> option.ref().equals(body))
                .findFirst()
                .orElse(null);
    }

    public List<ConsentMethod> getConsentForms() {
        return ConsentGivenForm.forms(view.header().childPath());
    }

    public ConsentGivenForm getConsentForm() {
        return consentForm;
    }

    /** Returns the consent in force; null if there is none. */
    public ConsentPolicy.@Nullable ValidConsent getConsent() {
        return consent == null ? null : consent.given();
    }

    /** Returns the day of the client's refusal; null unless that is the last answer. */
    public @Nullable LocalDate getRefusedOn() {
        return consent == null ? null : consent.refusedOn();
    }

    public ConferenceQueries.GuestsView getView() {
        return view;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public LocalDate getConsentedOn() {
        return consentedOn;
    }

    public void setConsentedOn(LocalDate consentedOn) {
        this.consentedOn = consentedOn;
    }

    public String getMayShare() {
        return mayShare;
    }

    public void setMayShare(String mayShare) {
        this.mayShare = mayShare;
    }
}
