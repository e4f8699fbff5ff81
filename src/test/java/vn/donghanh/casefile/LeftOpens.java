package vn.donghanh.casefile;

import java.time.Instant;
import vn.donghanh.security.StaffId;

/** What may be open on a case that is to end, for plain tests. */
public final class LeftOpens {
    private LeftOpens() {}

    public static LeftOpen task(String ref, TaskKind kind, Instant dueAt, boolean late) {
        return LeftOpen.task(
                CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), dueAt), ref, kind, null, null, dueAt, late);
    }
}
