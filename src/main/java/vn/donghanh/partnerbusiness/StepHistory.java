package vn.donghanh.partnerbusiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.RuleViolationException;

/** The valid steps of a business. A reversal removes the last step, together with an automatic one that followed it. */
public final class StepHistory<S extends RecordedStep> {
    private final List<S> validSteps = new ArrayList<>();

    /** @param steps all steps, in the order in which they were recorded */
    public StepHistory(List<S> steps) {
        for (S step : steps) {
            if (step.isReversal()) {
                validSteps.subList(lastIndex(), validSteps.size()).clear();
            } else {
                validSteps.add(step);
            }
        }
    }

    /**
     * Returns the valid steps that happened by the end of a day, as they were recorded at the cutoff.
     *
     * @param steps all steps, in the order in which they were recorded
     */
    public static <S extends RecordedStep> List<S> asOf(List<S> steps, AsOf asOf) {
        List<S> recorded =
                steps.stream().filter(step -> !step.at().isAfter(asOf.cutoff())).toList();
        return new StepHistory<>(recorded)
                .validSteps().stream()
                        .filter(step -> !step.happenedOn().isAfter(asOf.day()))
                        .toList();
    }

    /** Returns the steps that were not reverted, in the order in which they were recorded. */
    public List<S> validSteps() {
        return List.copyOf(validSteps);
    }

    public boolean isValid(S step) {
        return validSteps.contains(step);
    }

    /** Returns the partner's last entry if nothing was recorded after it; only that entry can be reverted. */
    public Optional<S> findPartnersLast() {
        int at = lastIndex();
        return at < 0 || validSteps.get(at).source() != BusinessSource.PARTNER
                ? Optional.empty()
                : Optional.of(validSteps.get(at));
    }

    /**
     * Returns the partner's last entry, which the partner reverts.
     *
     * @param mayRevert whether the business may return to the status before a step
     * @throws RuleViolationException if another step followed it, or someone else asks
     */
    public S requireRevertible(BusinessStamp stamp, Predicate<S> mayRevert) {
        return findPartnersLast()
                .filter(step -> stamp.source() == BusinessSource.PARTNER && mayRevert.test(step))
                .orElseThrow(() -> new RuleViolationException(PartnerBusinessRule.NOTHING_TO_TAKE_BACK));
    }

    private int lastIndex() {
        int last = validSteps.size() - 1;
        return last > 0 && validSteps.get(last).source() == BusinessSource.SYSTEM ? last - 1 : last;
    }
}
