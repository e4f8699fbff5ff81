package vn.donghanh.legalaid.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import vn.donghanh.legalaid.note.ReceivedNoteService;
import vn.donghanh.legalaid.note.ReceivedNotesView;
import vn.donghanh.partnerbusiness.web.PartnerSlipPage;

/** The notes that came with a slip on the page of a legal aid centre, in {@code /WEB-INF/legalaid/received.xhtml}. */
@Named
@ViewScoped
public class ReceivedNotesForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerSlipPage slip;

    @Inject
    ReceivedNoteService service;

    private final Map<String, String> opened = new HashMap<>();

    /** Opens a note on this page. */
    public void open(String ref) {
        opened.put(ref, service.read(slip.getView().row().code(), ref));
    }

    /** Returns the notes; null for slips of other kinds, and when none came with the slip. */
    public ReceivedNotesView getView() {
        return slip.getView().own(ReceivedNotesView.class);
    }

    /** Returns the text of a note that was opened on this page; null for the others. */
    public String text(String ref) {
        return opened.get(ref);
    }
}
