package vn.donghanh.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to write a note or a new version of it.
 *
 * @param day the day of the event, in the Centre's time zone
 * @param time null when only the day is known
 * @param interpreted whether an interpreter was present
 * @param corrects the note to be corrected; null for a new one
 * @param basedOn the version that is corrected; 0 for a new note
 * @param ref the reference of this version, fixed with its first draft, so that it is saved only once
 */
public record WriteNoteCommand(
        String number,
        @NotNull NoteSection section,
        @NotNull NoteKind kind,
        @NotNull LocalDate day,
        @Nullable LocalTime time,
        boolean interpreted,
        @NotBlank @Size(max = ProgressNote.MAX_LENGTH) String body,
        @Nullable String corrects,
        int basedOn,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {
    /** Creates the command for a conversation without an interpreter. */
    public WriteNoteCommand(
            String number,
            NoteSection section,
            NoteKind kind,
            LocalDate day,
            @Nullable LocalTime time,
            String body,
            @Nullable String corrects,
            int basedOn,
            String ref) {
        this(number, section, kind, day, time, false, body, corrects, basedOn, ref);
    }
}
