package vn.donghanh.closing;

import java.util.EnumSet;
import java.util.Set;

/** The status of a closing request, with the only table of its transitions. */
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
