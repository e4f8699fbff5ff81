package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.CaseHeader;

/**
 * The emergency accesses to one case, newest first.
 *
 * @param readAt when the list was read; an access after that is not on it
 * @param unread the references of those that the reader has not acknowledged yet
 */
public record BreakGlassHistoryView(CaseHeader header, List<BreakGlassRow> openings, Instant readAt, Set<String> unread)
        implements Serializable {
    public boolean isUnread(BreakGlassRow opening) {
        return unread.contains(opening.ref());
    }

    public boolean acknowledgementPending() {
        return !unread.isEmpty();
    }
}
