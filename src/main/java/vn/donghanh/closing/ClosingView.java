package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;

/**
 * The page of closing.
 *
 * @param current the newest round of this episode; null when nobody has begun
 * @param earlier what came before: returned rounds and the closings of earlier episodes, newest first
 * @param missing what still stands between the case and its end, given the reason chosen so far
 * @param open what is still open on the case, to be answered for in the request; empty for whoever may not ask
 * @param intake job and income as the episode began; null for a reader who does not read it
 * @param need why this episode was opened anew; null for a first one
 * @param decisionRefusal why the reader, who could otherwise decide, may not; null when she may or the question does not arise
 * @param followed the decision would be to follow her up, for she agreed
 */
public record ClosingView(
        CaseHeader frame,
        @Nullable ClosingRow current,
        List<ClosingRow> earlier,
        List<ClosingGap> missing,
        List<OpenItem> open,
        @Nullable Livelihood intake,
        @Nullable String need,
        ClosingRow.@Nullable Signature reopened,
        AllowedActions may,
        @Nullable ClosingRule decisionRefusal,
        boolean followed,
        boolean consentToWork)
        implements Serializable {

    /** What the reader may do here; the same rules refuse. */
    public record AllowedActions(
            boolean request, boolean propose, boolean returnForRevision, boolean approve, boolean reopen, boolean restart)
            implements Serializable {}
}
