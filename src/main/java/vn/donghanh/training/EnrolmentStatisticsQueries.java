package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.shared.AsOf;

/**
 * Reads all enrolments for statistics, as they were known at a cutoff. Every course that has started is a service accessed by the client, whatever its
 * outcome. The caller must filter by access.
 */
@ApplicationScoped
public class EnrolmentStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    EnrolmentRepository enrolments;

    /**
     * An enrolment at the end of a day.
     *
     * @param trade code of the trade
     * @param appliedOn the day on which a school was asked; null like the days below as long as it did not happen
     */
    public record EnrolmentFact(
            String ref,
            CaseId caseId,
            @Nullable String needKey,
            String trade,
            EnrolmentStatus status,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate begunOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate droppedOn)
            implements Serializable {}

    /** Returns the enrolments that were proposed by the end of the day, in two statements. */
    public List<EnrolmentFact> findAsOf(AsOf asOf) {
        Map<String, List<EnrolmentTransition>> transitions = enrolments.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(EnrolmentTransition::businessRef));
        return enrolments.findAll().stream()
                .flatMap(enrolment ->
                        fact(enrolment, StepHistory.asOf(transitions.getOrDefault(enrolment.ref(), List.of()), asOf)))
                .toList();
    }

    private static Stream<EnrolmentFact> fact(Enrolment enrolment, List<EnrolmentTransition> known) {
        return known.isEmpty()
                ? Stream.empty()
                : Stream.of(new EnrolmentFact(
                        enrolment.ref(),
                        enrolment.caseId(),
                        enrolment.needKey(),
                        enrolment.trade(),
                        known.get(known.size() - 1).to(),
                        last(known, EnrolmentStep.APPLY).orElse(null),
                        last(known, EnrolmentStep.BEGIN).orElse(null),
                        last(known, EnrolmentStep.COMPLETE).orElse(null),
                        last(known, EnrolmentStep.DROP).orElse(null)));
    }

    private static Optional<LocalDate> last(List<EnrolmentTransition> known, EnrolmentStep step) {
        return known.stream()
                .filter(transition -> transition.step() == step)
                .map(EnrolmentTransition::happenedOn)
                .reduce((first, second) -> second);
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return findAsOf(asOf).stream()
                .flatMap(enrolment -> Optional.ofNullable(enrolment.begunOn())
                        .map(on -> new AccessEvent(enrolment.caseId(), ServiceGroup.TRAINING, enrolment.needKey(), on))
                        .stream())
                .toList();
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        Map<String, List<EnrolmentTransition>> transitions = enrolments.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(EnrolmentTransition::businessRef));
        return enrolments.findAll().stream()
                .flatMap(enrolment -> request(
                        enrolment, StepHistory.asOf(transitions.getOrDefault(enrolment.ref(), List.of()), asOf)))
                .toList();
    }

    private static Stream<PartnerRequest> request(Enrolment enrolment, List<EnrolmentTransition> known) {
        return last(known, EnrolmentStep.APPLY).stream()
                .map(appliedOn -> new PartnerRequest(
                        enrolment.caseId(),
                        ServiceGroup.TRAINING,
                        enrolment.needKey(),
                        Set.of(),
                        enrolment.partner(),
                        false,
                        appliedOn,
                        known.stream()
                                .flatMap(transition -> step(transition.step())
                                        .map(step -> new RequestEvent(step, transition.happenedOn())))
                                .toList()));
    }

    private static Stream<RequestStep> step(EnrolmentStep step) {
        return switch (step) {
            case ENROL -> Stream.of(RequestStep.ACCEPTED);
            case REJECT -> Stream.of(RequestStep.DECLINED);
            case BEGIN, RESUME -> Stream.of(RequestStep.CAME);
            case COMPLETE, CERTIFY -> Stream.of(RequestStep.COMPLETED);
            case DROP -> Stream.of(RequestStep.BROKEN_OFF);
            case CANCEL -> Stream.of(RequestStep.CANCELLED);
            case PROPOSE, APPLY, SUSPEND, TAKE_BACK, CORRECT -> Stream.empty();
        };
    }
}
