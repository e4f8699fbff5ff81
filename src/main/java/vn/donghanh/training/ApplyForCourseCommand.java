package vn.donghanh.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.shared.Precondition;

/** An application to a school. */
public record ApplyForCourseCommand(SendToPartnerCommand sending, @Nullable FeeSource fee) {
    /** Returns the preconditions for the disclosed content. */
    List<Precondition> slipPreconditions() {
        return withFee(sending.slipPreconditions());
    }

    /** Returns all preconditions for sending. */
    List<Precondition> preconditions() {
        return withFee(sending.preconditions());
    }

    private List<Precondition> withFee(List<Precondition> preconditions) {
        List<Precondition> all = new ArrayList<>(preconditions);
        all.add(Precondition.of(TrainingRule.FEE_MISSING, fee != null).at("fee"));
        return all;
    }
}
