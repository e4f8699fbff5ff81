package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.Asks;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.LawfulRegister;
import vn.donghanh.lawful.LawfulService;
import vn.donghanh.lawful.RequestForm;
import vn.donghanh.shared.web.Messages;

/** A request is entered into the register. */
@Named("lawfulEnterPage")
@ViewScoped
public class EnterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LawfulRegister register;

    @Inject
    transient LawfulService service;

    @Inject
    transient Messages messages;

    private LawfulRegister.Entering entering;
    private final EnterForm form = new EnterForm();

    public void load() {
        entering = register.entering();
    }

    public void save() {
        String ref = service.enter(form.command());
        messages.info("lawful_enter.message.entered");
        Faces.redirect("lawful/one/%s", ref);
    }

    public LawfulRegister.Entering getEntering() {
        return entering;
    }

    public EnterForm getForm() {
        return form;
    }

    public RequestForm[] getForms() {
        return RequestForm.values();
    }

    public AuthorityKind[] getAuthorities() {
        return AuthorityKind.values();
    }

    public Asks[] getQuestions() {
        return Asks.values();
    }
}
