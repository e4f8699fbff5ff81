package vn.donghanh.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One note as shown to the user.
 *
 * @param ref the reference shared by its versions
 * @param interpreted whether an interpreter was present; false also when the section is restricted
 * @param body null when the section is restricted: the user sees only that the note exists, when and by whom it was
 *     written
 * @param earlier earlier versions, newest first; empty when the user may not read the note
 */
public record NoteRow(
        String ref,
        int version,
        NoteSection section,
        NoteKind kind,
        boolean interpreted,
        Instant happenedAt,
        Instant writtenAt,
        String author,
        boolean writtenByReader,
        @Nullable String body,
        List<EarlierVersion> earlier)
        implements Serializable {

    public record EarlierVersion(int version, Instant writtenAt, String body) implements Serializable {
        public List<String> paragraphs() {
            return body.lines().toList();
        }
    }

    public List<String> paragraphs() {
        return body == null ? List.of() : body.lines().toList();
    }

    public boolean isReadable() {
        return body != null;
    }
}
