package vn.donghanh.partnerbusiness.loop;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.StaffId;

/**
 * A transition in the history that the Centre reads.
 *
 * @param valid whether it has not been reverted
 * @param actor null if a partner or the calendar recorded it
 */
public record BusinessStepRow<S extends Enum<S> & BusinessStatus<S, P>, P extends Enum<P> & BusinessStep<S>>(
        P step,
        @Nullable S from,
        S to,
        BusinessSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    /** Returns who recorded these transitions at the Centre. */
    public static Set<StaffId> recorders(List<? extends BusinessTransition<?, ?>> transitions) {
        return transitions.stream()
                .map(BusinessTransition::recordingStaff)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @param names of the {@link #recorders} */
    public static <S extends Enum<S> & BusinessStatus<S, P>, P extends Enum<P> & BusinessStep<S>>
            List<BusinessStepRow<S, P>> rows(
                    List<? extends BusinessTransition<S, P>> transitions, Map<StaffId, String> names) {
        StepHistory<BusinessTransition<S, P>> history = new StepHistory<>(List.copyOf(transitions));
        return transitions.stream()
                .map(transition -> new BusinessStepRow<>(
                        transition.step(),
                        transition.from(),
                        transition.to(),
                        transition.source(),
                        transition.reasonKey(),
                        history.isValid(transition),
                        transition.at(),
                        name(transition, names)))
                .toList();
    }

    private static @Nullable String name(BusinessTransition<?, ?> transition, Map<StaffId, String> names) {
        StaffId recorder = transition.recordingStaff();
        return recorder == null ? null : names.get(recorder);
    }
}
