package vn.donghanh.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.shared.Precondition;

/**
 * An introduction by name.
 *
 * @param introduction to an employer or an employment service
 * @param meetOn the day on which the client comes
 */
public record IntroduceCommand(Introduction introduction, SendToPartnerCommand sending, @Nullable LocalDate meetOn) {
    /** Returns the preconditions for the disclosed content. */
    List<Precondition> slipPreconditions(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(sending.slipPreconditions());
        preconditions.addAll(dayPreconditions(today));
        return preconditions;
    }

    /** Returns all preconditions for sending. */
    List<Precondition> preconditions(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(sending.preconditions());
        preconditions.addAll(dayPreconditions(today));
        return preconditions;
    }

    private List<Precondition> dayPreconditions(LocalDate today) {
        return List.of(
                Precondition.of(PlacementRule.DAY_MISSING, meetOn != null).at("meetOn"),
                Precondition.of(PlacementRule.MEETING_PAST, meetOn == null || !meetOn.isBefore(today))
                        .at("meetOn"));
    }
}
