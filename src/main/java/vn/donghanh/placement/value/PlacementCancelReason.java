package vn.donghanh.placement.value;

import java.util.List;

/** The reason why a placement was called off before the work began. */
public enum PlacementCancelReason {
    CLIENT_WISH,
    OTHER_WAY,
    NO_VACANCY,
    OTHER,
    /** The client withdrew consent. Set by the system, never selected. */
    CONSENT_WITHDRAWN;

    public static List<PlacementCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, OTHER_WAY, NO_VACANCY, OTHER);
    }
}
