package vn.donghanh.partnerbusiness.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessRow;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.partnerbusiness.inbox.PartnerInboxView;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Inbox page of a partner, for every kind of business. A step that asks for nothing is recorded here with one click. */
@Named
@ViewScoped
public class PartnerInboxPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerBusinessQueries queries;

    @Inject
    PartnerBusinessService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    /** The code of the slip for which the user has just made an entry. */
    @Inject
    @QueryValue("done")
    String lastCode;

    private final FormToken once = new FormToken();
    private PartnerInboxView view;
    private PartnerBusinessView last;

    public void load() {
        view = queries.list();
        last = lastCode == null || !view.contains(lastCode) ? null : queries.get(lastCode);
    }

    /** Records one of the next steps of a slip. One that the partner has just opened is read next; after all others the list goes on. */
    public void record(PartnerBusinessRow row, PartnerStep step) throws IOException {
        service.record(row.code(), step.code(), PartnerEntry.EMPTY);
        if (step.reversible()) {
            messages.undoable(step.doneKey(), row.code());
        } else {
            messages.done(step.doneKey(), row.code());
        }
        Faces.redirect(
                row.phase() == BusinessPhase.UNOPENED ? "partnerbusiness/slip/%s" : "partnerbusiness/inbox?done=%s",
                row.code());
    }

    /** Reverts the entry that the page shows, once: the entry before it would be the last one then. */
    public void takeBack() throws IOException {
        forms.once(once.getValue(), () -> {
            service.takeBack(last.row().code(), last.last().at());
            return last.row().code();
        });
        messages.done(
                "partner_slip.message.undone",
                texts.get(last.last().labelKey()),
                last.row().code());
        Faces.redirect("partnerbusiness/inbox");
    }

    /** Returns the slip with the entry just made, while that can be undone without a reason; null otherwise. */
    public PartnerBusinessView getUndoable() {
        return last != null && last.undoable() ? last : null;
    }

    public FormToken getOnce() {
        return once;
    }

    public PartnerInboxView getView() {
        return view;
    }
}
