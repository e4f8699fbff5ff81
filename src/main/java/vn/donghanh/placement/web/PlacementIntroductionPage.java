package vn.donghanh.placement.web;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.placement.IntroduceCommand;
import vn.donghanh.placement.IntroductionView;
import vn.donghanh.placement.PlacementQueries;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.AddressValues;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Page on which the client is introduced by name to an employer or an employment service. */
@Named
@ViewScoped
public class PlacementIntroductionPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PlacementQueries queries;

    @Inject
    PlacementService service;

    @Inject
    ConsentService consents;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    @Inject
    @QueryValue("to")
    Introduction introduction;

    private final SendToPartnerForm sendForm = new SendToPartnerForm();
    private IntroductionView view;
    private LocalDate meetOn;

    @Produces
    @QueryValue("")
    static @Nullable Introduction introduction(InjectionPoint field) {
        return AddressValues.query(field, Introduction.class);
    }

    public void load() {
        view = queries.prepareIntroduction(number, ref == null ? "" : ref, introduction);
        sendForm.setView(view.sending());
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        sendForm.setPreview(
                sendForm.isPreviewable() && meetOn != null ? service.preview(number, ref, command()) : null);
    }

    /** Records the client's consent for the selected partner only. */
    public void recordConsent() {
        consents.record(number, sendForm.consentCommand());
        messages.saved();
        load();
        sendForm.leadOn();
    }

    public void send() throws IOException {
        service.introduce(number, ref, command());
        messages.info(sendForm.getSentKey());
        Faces.redirect("placement/placement/%s/%s", number, ref);
    }

    private IntroduceCommand command() {
        return new IntroduceCommand(view.introduction(), sendForm.command(), meetOn);
    }

    public IntroductionView getView() {
        return view;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }

    public LocalDate getMeetOn() {
        return meetOn;
    }

    public void setMeetOn(LocalDate meetOn) {
        this.meetOn = meetOn;
    }
}
