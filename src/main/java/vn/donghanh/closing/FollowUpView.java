package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.Livelihood;

/**
 * The view of the follow-up page.
 *
 * @param rows the milestones, those without a record only while the follow-up goes on; empty when this episode was not closed with follow-up
 * @param table what came of it; null for readers without access
 * @param intake employment and income at intake; not asked for readers without access
 * @param consent whether the client's consent to follow-up is in force
 * @param complete whether all milestones are recorded
 * @param ending how the follow-up ended; null while it goes on, or for readers without access
 */
public record FollowUpView(
        CaseHeader frame,
        List<FollowUpRow> rows,
        @Nullable FollowUpTable table,
        Livelihood intake,
        boolean consent,
        boolean complete,
        boolean mayRecord,
        boolean mayEnd,
        @Nullable FollowUpEnding ending)
        implements Serializable {
    /** @param words the client's words; null when none were written */
    public record FollowUpEnding(String staff, Instant at, @Nullable String words) implements Serializable {}

    /** Returns the milestone that is recorded next; null when all are. */
    public @Nullable FollowUpRow nextRow() {
        return rows.stream().filter(FollowUpRow::next).findFirst().orElse(null);
    }
}
