package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.shared.AsOf;

/**
 * Reads all placements for statistics, as they were known at a cutoff. Every work that has begun is a service accessed by the client, however it ended.
 * The caller must filter by access.
 */
@ApplicationScoped
public class PlacementStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    PlacementRepository placements;

    /**
     * A placement at the end of a day.
     *
     * @param employment as the client told it; null as long as that is not known
     * @param introducedOn the day on which the client was introduced, or went alone; null like the days below as long as it did not happen
     */
    public record PlacementFact(
            String ref,
            CaseId caseId,
            @Nullable String needKey,
            PlacementStatus status,
            @Nullable EmploymentType employment,
            @Nullable LocalDate introducedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable WorkEndCause endCause)
            implements Serializable {}

    /** Returns the placements that were proposed by the end of the day, in three statements. */
    public List<PlacementFact> findAsOf(AsOf asOf) {
        Map<String, List<PlacementTransition>> transitions = placements.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(PlacementTransition::businessRef));
        Map<String, StartEntry> starts = placements.findStartEntriesUntil(asOf.cutoff()).stream()
                .collect(Collectors.toMap(StartEntry::placementRef, Function.identity(), (first, second) -> second));
        return placements.findAll().stream()
                .flatMap(placement -> fact(
                        placement,
                        transitions.getOrDefault(placement.ref(), List.of()),
                        starts.get(placement.ref()),
                        asOf.day()))
                .toList();
    }

    private static Stream<PlacementFact> fact(
            Placement placement, List<PlacementTransition> recorded, @Nullable StartEntry start, LocalDate day) {
        List<PlacementTransition> known = knownBy(day, recorded, start);
        if (known.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new PlacementFact(
                placement.ref(),
                placement.caseId(),
                placement.needKey(),
                known.get(known.size() - 1).to(),
                start == null ? null : start.terms().employment(),
                introducedOn(known, start).orElse(null),
                last(known, PlacementStep.START, start).orElse(null),
                last(known, PlacementStep.END, start).orElse(null),
                placement.endCause()));
    }

    private static Optional<LocalDate> last(
            List<PlacementTransition> known, PlacementStep step, @Nullable StartEntry start) {
        return known.stream()
                .filter(transition -> transition.step() == step)
                .map(transition -> happenedOn(transition, start))
                .reduce((first, second) -> second);
    }

    /** Returns the day of a step; of the start the corrected one. */
    private static LocalDate happenedOn(PlacementTransition transition, @Nullable StartEntry start) {
        return transition.step() == PlacementStep.START && start != null ? start.startOn() : transition.happenedOn();
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return findAsOf(asOf).stream()
                .flatMap(placement -> Optional.ofNullable(placement.startedOn())
                        .map(on -> new AccessEvent(placement.caseId(), ServiceGroup.JOB, placement.needKey(), on))
                        .stream())
                .toList();
    }

    private static List<PlacementTransition> knownBy(
            LocalDate day, List<PlacementTransition> recorded, @Nullable StartEntry start) {
        return new StepHistory<>(recorded)
                .validSteps().stream()
                        .filter(transition -> !happenedOn(transition, start).isAfter(day))
                        .toList();
    }

    private static Optional<LocalDate> introducedOn(List<PlacementTransition> known, @Nullable StartEntry start) {
        return last(known, PlacementStep.INTRODUCE, start).or(() -> last(known, PlacementStep.GO_ALONE, start));
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        Map<String, List<PlacementTransition>> transitions = placements.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(PlacementTransition::businessRef));
        Map<String, StartEntry> starts = placements.findStartEntriesUntil(asOf.cutoff()).stream()
                .collect(Collectors.toMap(StartEntry::placementRef, Function.identity(), (first, second) -> second));
        return placements.findAll().stream()
                .flatMap(placement -> {
                    StartEntry start = starts.get(placement.ref());
                    return request(
                            placement,
                            knownBy(asOf.day(), transitions.getOrDefault(placement.ref(), List.of()), start),
                            start);
                })
                .toList();
    }

    private static Stream<PartnerRequest> request(
            Placement placement, List<PlacementTransition> known, @Nullable StartEntry start) {
        return introducedOn(known, start).stream()
                .map(introducedOn -> new PartnerRequest(
                        placement.caseId(),
                        ServiceGroup.JOB,
                        placement.needKey(),
                        Set.of(),
                        placement.partner(),
                        false,
                        introducedOn,
                        known.stream()
                                .flatMap(transition -> step(transition.step())
                                        .map(step -> new RequestEvent(step, happenedOn(transition, start))))
                                .toList()));
    }

    private static Stream<RequestStep> step(PlacementStep step) {
        return switch (step) {
            case OFFER -> Stream.of(RequestStep.ACCEPTED);
            case NOT_HIRE -> Stream.of(RequestStep.DECLINED);
            case INTERVIEW -> Stream.of(RequestStep.APPOINTED);
            case START -> Stream.of(RequestStep.CAME);
            case RETAIN_3M, RETAIN_6M, RETAIN_12M -> Stream.of(RequestStep.COMPLETED);
            case END -> Stream.of(RequestStep.BROKEN_OFF);
            case CANCEL -> Stream.of(RequestStep.CANCELLED);
            case PROPOSE, INTRODUCE, GO_ALONE, TAKE_BACK, CORRECT, CORRECT_START -> Stream.empty();
        };
    }
}
