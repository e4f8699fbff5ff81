package vn.donghanh.note.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.omnifaces.util.Faces;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactSafety;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.ContactView;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/**
 * The contact page: the fields open once the worker has confirmed reading the safe contact terms, here or on the
 * previous page.
 */
@Named("contactAttemptPage")
@ViewScoped
public class ContactPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private NoteQueries queries;

    @Inject
    private ContactService contacts;

    @Inject
    private SubmittedFormRepository forms;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("read")
    private Boolean alreadyRead;

    private final ContactForm form = new ContactForm();
    private final FormToken once = new FormToken();
    private ContactView view;
    private boolean read;

    @PostConstruct
    void load() {
        view = queries.contact(number);
        form.beginAt(clock.instant());
        read = Boolean.TRUE.equals(alreadyRead);
    }

    /** Confirms that the safe contact terms were read and opens the fields. */
    public void confirmCardRead() {
        read = true;
        Focus.on("form:safeNow");
    }

    public void save() {
        forms.once(once.getValue(), () -> {
            contacts.record(form.command(number, read));
            return number;
        });
        messages.saved();
        Faces.redirect("note/notes/%s", number);
    }

    /** Returns the text that explains why a channel is not allowed; null for an allowed one. */
    public String refusalKey(ContactView.ChannelView channelView) {
        return channelView.refusal() == null
                ? null
                : texts.get(channelView.refusal().key());
    }

    public ContactSafety[] getSafeNows() {
        return ContactSafety.values();
    }

    public ContactOutcome[] getOutcomes() {
        return ContactOutcome.values();
    }

    public boolean isRead() {
        return read;
    }

    public ContactView getView() {
        return view;
    }

    public FormToken getOnce() {
        return once;
    }

    public ContactForm getForm() {
        return form;
    }
}
