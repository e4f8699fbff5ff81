package vn.donghanh.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user's own draft; the note takes over its reference. */
public record NoteDraftRow(
        String ref,
        NoteSection section,
        @Nullable NoteKind kind,
        @Nullable String corrects,
        Instant savedAt,
        String body)
        implements Serializable {
    public List<String> paragraphs() {
        return body.lines().toList();
    }

    public int words() {
        return body.strip().split("\\s+", -1).length;
    }
}
