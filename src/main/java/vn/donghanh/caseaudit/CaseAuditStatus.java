package vn.donghanh.caseaudit;

import java.util.EnumSet;
import java.util.Set;

/** Where an audit stands. One that is open shows its sample between its two days only. */
public enum CaseAuditStatus {
    PROPOSED,
    OPEN,
    REFUSED,
    CLOSED;

    Set<CaseAuditStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(OPEN, REFUSED);
            case OPEN -> EnumSet.of(CLOSED);
            case REFUSED, CLOSED -> EnumSet.noneOf(CaseAuditStatus.class);
        };
    }
}
