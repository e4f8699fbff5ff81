package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.shared.AsOf;

/** Reports what clients received from partners for a need that was named. What was asked for no recorded need answers none. */
@ApplicationScoped
class SupportStatisticsQueries implements ServiceAccessProvider, PartnerRequestProvider {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        Map<String, List<SupportTransition>> transitions = referrals.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(SupportTransition::businessRef));
        return referrals.findForNeeds().stream()
                .flatMap(
                        referral -> StepHistory.asOf(transitions.getOrDefault(referral.ref(), List.of()), asOf).stream()
                                .filter(transition -> transition.step() == SupportStep.CONCLUDE)
                                .map(transition -> new AccessEvent(
                                        referral.caseId(),
                                        Objects.requireNonNull(referral.needGroup()),
                                        referral.needKey(),
                                        transition.happenedOn())))
                .toList();
    }

    @Override
    public List<PartnerRequest> partnerRequests(AsOf asOf) {
        Map<String, List<SupportTransition>> transitions = referrals.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(SupportTransition::businessRef));
        return referrals.findAll().stream()
                .flatMap(referral ->
                        request(referral, StepHistory.asOf(transitions.getOrDefault(referral.ref(), List.of()), asOf)))
                .toList();
    }

    private static Stream<PartnerRequest> request(SupportReferral referral, List<SupportTransition> known) {
        return known.stream()
                .filter(transition -> transition.step() == SupportStep.SEND)
                .reduce((first, second) -> second)
                .stream()
                .map(sent -> new PartnerRequest(
                        referral.caseId(),
                        referral.needGroup(),
                        referral.needKey(),
                        Set.of(),
                        referral.partner(),
                        false,
                        sent.happenedOn(),
                        known.stream()
                                .flatMap(transition -> steps(transition.step())
                                        .map(step -> new RequestEvent(step, transition.happenedOn())))
                                .toList()));
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
