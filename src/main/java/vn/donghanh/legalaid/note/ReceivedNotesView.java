package vn.donghanh.legalaid.note;

import java.util.List;
import vn.donghanh.partnerbusiness.OwnPart;

/** The notes that came with the slip of a matter, on the page of its lawyer; the newest first. */
public record ReceivedNotesView(List<ReceivedNoteRow> rows) implements OwnPart {
    public ReceivedNotesView {
        rows = List.copyOf(rows);
    }
}
