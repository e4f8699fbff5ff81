package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.AsOf;

/** Reports what clients received from partners for a need that was named. What was asked for no recorded need answers none. */
@ApplicationScoped
class SupportStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        return referrals.findKnown(asOf).stream()
                .filter(known -> known.business().needKey() != null)
                .flatMap(known -> known.steps().stream()
                        .filter(transition -> transition.step() == SupportStep.CONCLUDE)
                        .map(transition -> new AccessEvent(
                                known.business().caseId(),
                                Objects.requireNonNull(known.business().needGroup()),
                                known.business().needKey(),
                                transition.happenedOn())))
                .toList();
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        return referrals.findKnown(asOf).stream()
                .flatMap(known -> known.request(
                        known.business().needGroup(),
                        known.dayOf(SupportStep.SEND),
                        transition -> steps(transition.step())))
                .toList();
    }

    private static Stream<RequestStep> steps(SupportStep step) {
        return switch (step) {
            case ACCEPT -> Stream.of(RequestStep.ACCEPTED);
            case DECLINE -> Stream.of(RequestStep.DECLINED);
            case CONCLUDE -> Stream.of(RequestStep.CAME, RequestStep.COMPLETED);
            case CONCLUDE_WITHOUT -> Stream.of(RequestStep.BROKEN_OFF);
            case CANCEL, WITHDRAW -> Stream.of(RequestStep.CANCELLED);
            case DRAFT, SEND, TAKE_BACK, CORRECT -> Stream.empty();
        };
    }
}
