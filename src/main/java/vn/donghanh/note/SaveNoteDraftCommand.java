package vn.donghanh.note;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * What is kept of a note while it is being written; it may be incomplete, and empty text ends the draft.
 *
 * @param ref the reference that the note will have once it is saved
 * @param page where it is written: one opening of the page, in one tab
 */
public record SaveNoteDraftCommand(
        String number,
        @NotNull NoteSection section,
        @Nullable NoteKind kind,
        @Nullable String corrects,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String page,
        @Nullable @Size(max = SaveNoteDraftCommand.MAX_LENGTH) String body) {
    /** More than a note may hold: what is too long is kept as well, and shortened by its writer. */
    static final int MAX_LENGTH = 18_000;
}
