package vn.donghanh.legalaid;

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
 * Reads all matters of legal aid for statistics, as they were known at a cutoff. Every matter that a legal aid centre has accepted is a service accessed
 * by the client, whatever came of it. The caller must filter by access.
 */
@ApplicationScoped
public class LegalAidStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    LegalAidRepository matters;

    /**
     * A matter at the end of a day.
     *
     * @param matter code of the list of matters
     * @param referredOn the day on which a legal aid centre was asked; null like the days below as long as it did not happen
     */
    public record LegalAidFact(
            String ref,
            CaseId caseId,
            @Nullable String needKey,
            String matter,
            LocalDate requestedOn,
            @Nullable LocalDate referredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate resolvedOn)
            implements Serializable {}

    /** Returns the matters that were requested by the end of the day, in two statements. */
    public List<LegalAidFact> findAsOf(AsOf asOf) {
        return matters.findKnown(asOf).stream()
                .map(LegalAidStatisticsQueries::fact)
                .toList();
    }

    private static LegalAidFact fact(KnownBusiness<LegalAidMatter, LegalAidTransition> known) {
        LegalAidMatter matter = known.business();
        return new LegalAidFact(
                matter.ref(),
                matter.caseId(),
                matter.needKey(),
                matter.matter(),
                known.steps().get(0).happenedOn(),
                known.dayOf(LegalAidStep.REFER),
                known.dayOf(LegalAidStep.ACCEPT),
                known.dayOf(LegalAidStep.RESOLVE));
    }

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return findAsOf(asOf).stream()
                .flatMap(matter -> Optional.ofNullable(matter.acceptedOn())
                        .map(on ->
                                new AccessEvent(matter.caseId(), ServiceGroup.COUNSELLING_LEGAL, matter.needKey(), on))
                        .stream())
                .toList();
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        return matters.findKnown(asOf).stream()
                .flatMap(known -> known.request(
                        ServiceGroup.COUNSELLING_LEGAL,
                        known.dayOf(LegalAidStep.REFER),
                        transition -> steps(transition.step())))
                .toList();
    }

    private static Stream<RequestStep> steps(LegalAidStep step) {
        return switch (step) {
            case ACCEPT -> Stream.of(RequestStep.ACCEPTED, RequestStep.CAME);
            case REFUSE -> Stream.of(RequestStep.DECLINED);
            case RESOLVE -> Stream.of(RequestStep.COMPLETED);
            case WITHDRAW -> Stream.of(RequestStep.CANCELLED);
            case REQUEST, PREPARE, REFER, BEGIN, INSTEAD, SET_HEARING, TAKE_BACK, CORRECT -> Stream.empty();
        };
    }
}
