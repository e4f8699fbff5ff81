package vn.donghanh.erasure.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the form for recording an erasure request. */
@Named
@ViewScoped
public class ErasureRequestPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ErasureService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private ErasureService.FormView form;

    @NotNull
    private ErasureGround ground;

    @NotNull
    private IdentificationMethod identified;

    @NotNull
    private LocalDate askedOn;

    public void load() {
        form = service.getForm(number);
    }

    public void save() {
        service.record(form.header().number(), new RecordErasureCommand(ground, identified, askedOn));
        messages.info("erasure_request.message.recorded");
        Faces.redirect("casefile/overview/%s", form.header().number());
    }

    public ErasureService.FormView getForm() {
        return form;
    }

    public ErasureGround[] getGrounds() {
        return ErasureGround.values();
    }

    public IdentificationMethod[] getIdentificationMethods() {
        return IdentificationMethod.values();
    }

    public ErasureGround getGround() {
        return ground;
    }

    public void setGround(ErasureGround ground) {
        this.ground = ground;
    }

    public IdentificationMethod getIdentified() {
        return identified;
    }

    public void setIdentified(IdentificationMethod identified) {
        this.identified = identified;
    }

    public LocalDate getAskedOn() {
        return askedOn;
    }

    public void setAskedOn(LocalDate askedOn) {
        this.askedOn = askedOn;
    }
}
