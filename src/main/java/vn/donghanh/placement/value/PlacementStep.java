package vn.donghanh.placement.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one status of a placement to another. {@link PlacementStatus#transitions} defines from which status and by which source it may be
 * taken.
 */
public enum PlacementStep implements BusinessStep<PlacementStatus> {
    PROPOSE(PlacementStatus.PROPOSED),
    /** The Centre gives a name and a day to an employer or an employment service, with the client's consent. */
    INTRODUCE(PlacementStatus.INTRODUCED),
    /** The client goes alone; nothing is disclosed. */
    GO_ALONE(PlacementStatus.INTRODUCED),
    INTERVIEW(PlacementStatus.INTERVIEWED),
    OFFER(PlacementStatus.OFFERED),
    NOT_HIRE(PlacementStatus.NOT_HIRED),
    START(PlacementStatus.STARTED),
    /** At the check after so many months the client still worked there. */
    RETAIN_3M(PlacementStatus.RETAINED_3M),
    RETAIN_6M(PlacementStatus.RETAINED_6M),
    RETAIN_12M(PlacementStatus.RETAINED_12M),
    END(PlacementStatus.ENDED),
    CANCEL(PlacementStatus.CANCELLED),
    /** The partner undid its last entry within minutes: the placement returns to its previous status. */
    TAKE_BACK(null),
    /** The partner corrected its last entry and gave a reason: the placement returns to its previous status. */
    CORRECT(null),
    /** The Centre corrected an entry about the first day of work; the status follows from the checks that count from the corrected day. */
    CORRECT_START(null);

    private final @Nullable PlacementStatus target;

    PlacementStep(@Nullable PlacementStatus target) {
        this.target = target;
    }

    @Override
    public PlacementStatus target() {
        return Objects.requireNonNull(target);
    }

    /** Returns whether the client applies with it, which needs an open case. */
    public boolean isApplication() {
        return this == INTRODUCE || this == GO_ALONE;
    }

    @Override
    public boolean isReversal() {
        return this == TAKE_BACK || this == CORRECT;
    }
}
