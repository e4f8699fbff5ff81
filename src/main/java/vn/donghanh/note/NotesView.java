package vn.donghanh.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.task.CaseTaskListView;

/**
 * The page of notes.
 *
 * @param sections in which the reader may write; empty when she may not
 * @param draft what she was writing when she left; null when nothing waits
 */
public record NotesView(
        CaseHeader header,
        CaseTaskListView tasks,
        List<NoteRow> notes,
        long total,
        List<ContactAttemptRow> attempts,
        List<NoteSection> sections,
        @Nullable NoteDraftRow draft,
        boolean mayContact,
        FirstContactStatus firstContact)
        implements Serializable {
    public static final int PAGE_SIZE = 20;

    public boolean mayWrite() {
        return !sections.isEmpty();
    }
}
