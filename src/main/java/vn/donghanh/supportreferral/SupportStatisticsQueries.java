package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.shared.AsOf;

/** Reports what clients received from partners for a need that was named. What was asked for no recorded need answers none. */
@ApplicationScoped
class SupportStatisticsQueries implements ServiceAccessProvider {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public List<AccessEvent> accessEvents(AsOf asOf) {
        Map<String, List<SupportTransition>> transitions = referrals.findTransitionsUntil(asOf.cutoff()).stream()
                .collect(Collectors.groupingBy(SupportTransition::referralRef));
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
}
