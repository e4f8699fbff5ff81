package vn.donghanh.closing;

import java.util.EnumSet;
import java.util.Set;

/** How far a closing has come. The one table of its moves. */
public enum ClosingStatus {
    DRAFT,
    REQUESTED,
    PROPOSED,
    RETURNED,
    APPROVED;

    Set<ClosingStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REQUESTED);
            case REQUESTED -> EnumSet.of(PROPOSED, RETURNED);
            case PROPOSED -> EnumSet.of(APPROVED, RETURNED);
            case RETURNED, APPROVED -> EnumSet.noneOf(ClosingStatus.class);
        };
    }
}
