package vn.donghanh.partnerbusiness.loop;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.partnerbusiness.StepHistory;

/**
 * What was known of a business at the end of a day, for figures.
 *
 * @param steps the valid steps that had happened by that day, as recorded at the cutoff, in the order in which they were recorded
 * @param day returns the day on which a step happened
 */
public record KnownBusiness<R extends BusinessRecord<?, ?, T>, T extends BusinessTransition<?, ?>>(
        R business, List<T> steps, Function<T, LocalDate> day) {
    public KnownBusiness {
        steps = List.copyOf(steps);
    }

    /**
     * @param recorded all steps by the cutoff, in the order in which they were recorded
     * @return empty if nothing of it was known
     */
    public static <R extends BusinessRecord<?, ?, T>, T extends BusinessTransition<?, ?>>
            Stream<KnownBusiness<R, T>> of(R business, List<T> recorded, LocalDate until, Function<T, LocalDate> day) {
        List<T> steps = new StepHistory<>(recorded)
                .validSteps().stream()
                        .filter(step -> !day.apply(step).isAfter(until))
                        .toList();
        return steps.isEmpty() ? Stream.empty() : Stream.of(new KnownBusiness<>(business, steps, day));
    }

    /** Returns the last step that was known. */
    public T last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the day of the last of these steps; null if none was taken. */
    public @Nullable LocalDate dayOf(BusinessStep<?>... taken) {
        return steps.stream()
                .filter(step -> Arrays.asList(taken).contains(step.step()))
                .map(day)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * Returns the request that it is for a partner; none as long as it was not sent.
     *
     * @param sentOn the day on which it was sent, or taken along by the client; null if it was not
     * @param outcomes what a step means for a request, whatever was asked for
     */
    public Stream<PartnerRequest> request(
            @Nullable ServiceGroup group, @Nullable LocalDate sentOn, Function<T, Stream<RequestStep>> outcomes) {
        return Stream.ofNullable(sentOn)
                .map(on -> new PartnerRequest(
                        business.caseId(),
                        group,
                        business.needKey(),
                        Set.of(),
                        business.partner(),
                        false,
                        on,
                        steps.stream()
                                .flatMap(step ->
                                        outcomes.apply(step).map(outcome -> new RequestEvent(outcome, day.apply(step))))
                                .toList()));
    }
}
