package vn.donghanh.partnerbusiness.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;

/** Where a business with a partner stands, implemented by the enum of a feature's statuses. {@link #transitions} is its only transition table. */
public interface BusinessStatus<S extends BusinessStatus<S, P>, P extends BusinessStep<S>> {
    /** Returns the possible transitions and, for each, the sources that may report it. */
    Map<P, Set<BusinessSource>> transitions();

    /** Returns whether this source may report the step now. */
    default boolean allows(P step, BusinessSource source) {
        return transitions().getOrDefault(step, Set.of()).contains(source);
    }

    /** Returns the status after a step. */
    default S after(P step) {
        return step.target();
    }

    /** Returns whether the partner may revert this step, by reading the transition table backwards. */
    default boolean allowsReverting(P step, S from) {
        return step.isReversible() && from.allows(step, BusinessSource.PARTNER) && from.after(step) == this;
    }

    /** Returns the steps that one of these sources may report, in the order of their enum. */
    default List<P> stepsOpenTo(BusinessSource... sources) {
        return transitions().keySet().stream()
                .filter(step -> Arrays.stream(sources).anyMatch(source -> allows(step, source)))
                .sorted()
                .toList();
    }
}
