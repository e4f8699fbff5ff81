package vn.donghanh.legalaid.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.legalaid.LegalAidRow;
import vn.donghanh.legalaid.LegalAidRule;

/**
 * A privileged note as its author sees it before the lawyer does, and afterwards.
 *
 * @param matter the matter on which it was written
 * @param history the steps on it, oldest first
 * @param violation what in it must not leave the Centre; null if nothing was found
 * @param inHands whether the legal aid centre has the matter in hand
 * @param mayShare whether the author may let the lawyer see it now
 * @param mayTakeBack whether the author may take it back now
 */
public record LegalAidNoteView(
        CaseHeader header,
        LegalAidRow matter,
        LegalAidNoteRow note,
        List<LegalAidNoteStepRow> history,
        @Nullable LegalAidRule violation,
        boolean inHands,
        boolean mayShare,
        boolean mayTakeBack)
        implements Serializable {
    public LegalAidNoteView {
        history = List.copyOf(history);
    }

    /** Returns the message key of the violation; null if there is none. */
    public @Nullable String violationKey() {
        return violation == null ? null : "rule.LegalAidRule." + violation;
    }
}
