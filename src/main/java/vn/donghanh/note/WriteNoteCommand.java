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
 * A note to be written, or one more version of it.
 *
 * @param day when it happened, in the Centre's calendar
 * @param time null when only the day is known
 * @param corrects the note to be corrected; null for a new one
 * @param basedOn the version the correction was written over; 0 for a new note
 * @param ref what this version is called from its first draft on, so that it is saved once
 */
public record WriteNoteCommand(
        String number,
        @NotNull NoteSection section,
        @NotNull NoteKind kind,
        @NotNull LocalDate day,
        @Nullable LocalTime time,
        @NotBlank @Size(max = ProgressNote.MAX_LENGTH) String body,
        @Nullable String corrects,
        int basedOn,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {}
