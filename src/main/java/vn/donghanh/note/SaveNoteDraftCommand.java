package vn.donghanh.note;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to save a draft; it may be incomplete, and an empty text deletes the draft.
 *
 * @param ref the reference of the future note
 * @param page the page instance (one tab) in which the draft is edited
 */
public record SaveNoteDraftCommand(
        String number,
        @NotNull NoteSection section,
        @Nullable NoteKind kind,
        @Nullable String corrects,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String page,
        @Nullable @Size(max = SaveNoteDraftCommand.MAX_LENGTH) String body) {
    /** Exceeds the maximum of a note: a text that is too long is kept as a draft, and shortened by its author. */
    static final int MAX_LENGTH = 18_000;
}
