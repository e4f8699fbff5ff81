package vn.donghanh.document.attachment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.CentreTime;

/** Provides the records of a case to which documents can belong. Implemented by the features that keep them, with one query. */
public interface AttachmentProvider {
    AttachmentKind kind();

    /** Returns the records that a reader with this access may know, newest first. */
    List<Attachable> attachables(CaseView caseView, ReaderScope scope);

    /**
     * A record to which a document can belong.
     *
     * @param ref its reference within its kind
     * @param labelKey message key of its name for this reader
     * @param arguments message arguments; a string that begins with {@code @} is itself a message key
     */
    record Attachable(AttachmentKind kind, String ref, String labelKey, List<String> arguments)
            implements Serializable {
        /** Returns what names it among the records of all kinds. */
        public String key() {
            return key(kind, ref);
        }

        public static String key(AttachmentKind kind, @Nullable String ref) {
            return kind + "." + ref;
        }

        /** A record that is named by its day. */
        public static Attachable ofDay(AttachmentKind kind, String ref, String labelKey, LocalDate day) {
            return new Attachable(kind, ref, labelKey, List.of(CentreTime.DAY_FORMAT.format(day)));
        }
    }
}
