package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.Livelihood;

/**
 * The view of the follow-up page.
 *
 * @param rows the four milestones; empty when this episode was not closed with follow-up
 * @param table what came of it; null for readers without access
 * @param intake employment and income at intake; not asked for readers without access
 * @param consent whether the client's consent to follow-up is in force
 * @param complete whether all milestones are recorded
 */
public record FollowUpView(
        CaseHeader frame,
        List<FollowUpRow> rows,
        @Nullable FollowUpTable table,
        Livelihood intake,
        boolean consent,
        boolean complete,
        boolean mayRecord,
        boolean mayEnd)
        implements Serializable {
    /** Returns the milestone that is recorded next; null when all are. */
    public @Nullable FollowUpRow nextRow() {
        return rows.stream().filter(FollowUpRow::next).findFirst().orElse(null);
    }
}
