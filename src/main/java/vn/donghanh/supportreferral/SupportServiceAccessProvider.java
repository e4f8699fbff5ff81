package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports what clients received from partners for a need that was named. What was asked for no recorded need answers none. */
@ApplicationScoped
class SupportServiceAccessProvider implements ServiceAccessProvider {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return referrals.findHelpedBy(until).stream()
                .map(referral -> new AccessEvent(
                        referral.caseId(),
                        Objects.requireNonNull(referral.needGroup()),
                        referral.needKey(),
                        Objects.requireNonNull(referral.helpedOn())))
                .toList();
    }
}
