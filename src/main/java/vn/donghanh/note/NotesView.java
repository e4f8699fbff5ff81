package vn.donghanh.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.task.CaseTaskListView;
import vn.donghanh.consent.PresentPersons;

/**
 * The view of the notes page.
 *
 * @param sections sections in which the user may write; empty when there are none
 * @param present whom the client agrees to have present
 * @param draft the user's unsaved draft; null when there is none
 */
public record NotesView(
        CaseHeader header,
        CaseTaskListView tasks,
        List<NoteRow> notes,
        long total,
        List<ContactAttemptRow> attempts,
        List<NoteSection> sections,
        PresentPersons present,
        @Nullable NoteDraftRow draft,
        boolean mayContact,
        FirstContactStatus firstContact)
        implements Serializable {
    public static final int PAGE_SIZE = 20;

    public boolean mayWrite() {
        return !sections.isEmpty();
    }
}
