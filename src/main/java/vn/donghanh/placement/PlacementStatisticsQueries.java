package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.loop.KnownBusiness;
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
        return known(asOf).map(PlacementStatisticsQueries::fact).toList();
    }

    private static PlacementFact fact(KnownPlacement known) {
        Placement placement = known.of().business();
        StartEntry start = known.start();
        return new PlacementFact(
                placement.ref(),
                placement.caseId(),
                placement.needKey(),
                known.of().last().to(),
                start == null ? null : start.terms().employment(),
                known.introducedOn(),
                known.of().dayOf(PlacementStep.START),
                known.of().dayOf(PlacementStep.END),
                placement.endCause());
    }

    /** @param start what was known of the first day of work; null if nothing was */
    private record KnownPlacement(KnownBusiness<Placement, PlacementTransition> of, @Nullable StartEntry start) {
        @Nullable
        LocalDate introducedOn() {
            LocalDate byName = of.dayOf(PlacementStep.INTRODUCE);
            return byName == null ? of.dayOf(PlacementStep.GO_ALONE) : byName;
        }
    }

    private Stream<KnownPlacement> known(AsOf asOf) {
        Map<String, List<PlacementTransition>> transitions = placements.findTransitionsByRef(asOf);
        Map<String, StartEntry> starts = placements.findStartEntriesUntil(asOf.cutoff()).stream()
                .collect(Collectors.toMap(StartEntry::placementRef, Function.identity(), (first, second) -> second));
        return placements.findAll().stream().flatMap(placement -> {
            StartEntry start = starts.get(placement.ref());
            return KnownBusiness.of(
                            placement,
                            transitions.getOrDefault(placement.ref(), List.of()),
                            asOf.day(),
                            transition -> happenedOn(transition, start))
                    .map(known -> new KnownPlacement(known, start));
        });
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

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        return known(asOf)
                .flatMap(known -> known.of()
                        .request(ServiceGroup.JOB, known.introducedOn(), transition -> step(transition.step())))
                .toList();
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
