package vn.donghanh.caseaudit;

import java.util.EnumSet;
import java.util.Set;

/** The status of an audit. An open audit gives access to its sample only between its first and last day. */
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
