package vn.donghanh.partnerbusiness.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.security.CurrentUser;

/** Counts what waits for an answer of the user's organisation, for the menu on every page. Discloses nothing about a single slip. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class WaitingBusinessCounter {
    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    PartnerBusinessAccess access;

    @Inject
    CurrentUser user;

    public int count() {
        return user.organisation()
                .map(organisation -> {
                    List<DisclosureCode> codes =
                            disclosureCodes.findShownTo(organisation, access.scopes(), PartnerBusinessAccess.MAX_ROWS);
                    return access.answeredProviders().stream()
                            .mapToInt(provider -> provider.countWaiting(organisation, codes))
                            .sum();
                })
                .orElse(0);
    }
}
