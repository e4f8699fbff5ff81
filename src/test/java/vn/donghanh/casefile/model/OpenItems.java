package vn.donghanh.casefile.model;

import java.time.Instant;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.security.StaffId;

/** Creates open items of a case that is about to end, for plain tests. */
public final class OpenItems {
    private OpenItems() {}

    public static OpenItem task(String ref, TaskKind kind, Instant dueAt, boolean late) {
        return OpenItem.task(
                CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), dueAt), ref, kind, null, null, dueAt, late);
    }
}
