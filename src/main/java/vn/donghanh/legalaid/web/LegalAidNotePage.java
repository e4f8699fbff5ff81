package vn.donghanh.legalaid.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.legalaid.LegalAidNoteService;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.legalaid.note.LegalAidNoteView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one privileged note of the user: what the lawyer of the matter will see, letting them see it, taking it back. */
@Named
@ViewScoped
public class LegalAidNotePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LegalAidQueries queries;

    @Inject
    LegalAidNoteService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    @Inject
    @PathValue(2)
    String note;

    private LegalAidNoteView view;
    private boolean readWithClient;

    public void load() {
        view = queries.getNote(number, ref == null ? "" : ref, note == null ? "" : note);
    }

    public void share() throws IOException {
        service.share(number, ref, note, readWithClient);
        redirectSaved();
    }

    public void takeBack() throws IOException {
        service.takeBack(number, ref, note);
        redirectSaved();
    }

    private void redirectSaved() throws IOException {
        messages.saved();
        Faces.redirect("legalaid/matter/%s/%s", number, ref);
    }

    public LegalAidNoteView getView() {
        return view;
    }

    public boolean isReadWithClient() {
        return readWithClient;
    }

    public void setReadWithClient(boolean readWithClient) {
        this.readWithClient = readWithClient;
    }
}
