package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the page that enters a lawful request. */
@Named("lawfulEnterPage")
@ViewScoped
public class EnterRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    LawfulRequestService service;

    @Inject
    SubmittedFormRepository submitted;

    @Inject
    Messages messages;

    private final FormToken once = new FormToken();
    private LawfulRequestQueries.EntryView entry;
    private final EnterRequestForm form = new EnterRequestForm();

    public void load() {
        entry = queries.getEntryForm();
    }

    public void save() {
        String ref = submitted.once(once.getValue(), () -> service.enter(form.command()));
        messages.info("lawful_enter.message.entered");
        Faces.redirect("lawful/request/%s", ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public LawfulRequestQueries.EntryView getEntry() {
        return entry;
    }

    public EnterRequestForm getForm() {
        return form;
    }

    public RequestChannel[] getForms() {
        return RequestChannel.values();
    }

    public AuthorityKind[] getAuthorities() {
        return AuthorityKind.values();
    }

    public RequestSubject[] getSubjects() {
        return RequestSubject.values();
    }
}
