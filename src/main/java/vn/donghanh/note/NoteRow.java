package vn.donghanh.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One note as its reader sees it.
 *
 * @param ref what its versions share
 * @param body null when the section is closed to this reader: she learns that it took place, when and by whom
 * @param earlier the versions that were corrected, newest first; empty when the reader may not read
 */
public record NoteRow(
        String ref,
        int version,
        NoteSection section,
        NoteKind kind,
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
