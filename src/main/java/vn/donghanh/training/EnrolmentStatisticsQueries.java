package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.loop.KnownBusiness;
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
        return enrolments.findKnown(asOf).stream()
                .map(EnrolmentStatisticsQueries::fact)
                .toList();
    }

    private static EnrolmentFact fact(KnownBusiness<Enrolment, EnrolmentTransition> known) {
        Enrolment enrolment = known.business();
        return new EnrolmentFact(
                enrolment.ref(),
                enrolment.caseId(),
                enrolment.needKey(),
                enrolment.trade(),
                known.last().to(),
                known.dayOf(EnrolmentStep.APPLY),
                known.dayOf(EnrolmentStep.BEGIN),
                known.dayOf(EnrolmentStep.COMPLETE),
                known.dayOf(EnrolmentStep.DROP));
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
        return enrolments.findKnown(asOf).stream()
                .flatMap(known -> known.request(
                        ServiceGroup.TRAINING, known.dayOf(EnrolmentStep.APPLY), transition -> step(transition.step())))
                .toList();
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
