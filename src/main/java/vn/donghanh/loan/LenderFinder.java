package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.shared.CentreTime;

/** Finds the partners that lend through a channel. */
@ApplicationScoped
class LenderFinder {
    @Inject
    PartnerQueries partners;

    @Inject
    Clock clock;

    /** Returns which partners lend through this channel; none if the client goes alone. */
    Predicate<PartnerOption> lendingThrough(LoanChannelVersion channel) {
        PartnerType type = channel.lender();
        Set<String> refs = type == null
                ? Set.of()
                : partners.findOfTypes(Set.of(type), CentreTime.today(clock)).stream()
                        .map(PartnerOption::ref)
                        .collect(Collectors.toSet());
        return option -> refs.contains(option.ref());
    }
}
