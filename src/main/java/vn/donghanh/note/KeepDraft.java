package vn.donghanh.note;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is kept of a note while it is being written; it may be incomplete, and empty text ends the draft. */
public record KeepDraft(
        String number,
        @NotNull NoteSection section,
        @Nullable NoteKind kind,
        @Nullable String corrects,
        @Nullable @Size(max = ProgressNote.LONGEST) String body) {}
