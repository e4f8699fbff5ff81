package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/**
 * The emergency accesses to one case, newest first.
 *
 * @param acknowledgementPending whether the reader has a notice of an access to acknowledge
 */
public record BreakGlassHistoryView(CaseHeader header, List<BreakGlassRow> openings, boolean acknowledgementPending)
        implements Serializable {}
