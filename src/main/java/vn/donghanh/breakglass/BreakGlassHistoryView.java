package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/**
 * The emergency accesses to one case, newest first.
 *
 * @param readAt when the list was read; an access after that is not on it
 * @param acknowledgementPending whether the reader has a notice of an access to acknowledge
 */
public record BreakGlassHistoryView(
        CaseHeader header, List<BreakGlassRow> openings, Instant readAt, boolean acknowledgementPending)
        implements Serializable {}
