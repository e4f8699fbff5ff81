package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.donghanh.security.OrganisationId;

/**
 * Queries for the codes of the disclosures visible to the current partner user, for counting and finding by code. Decrypts
 * nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DisclosureCodeQueries {
    @Inject
    DisclosureRepository rows;

    /** Returns the newest codes. */
    public List<DisclosureCode> findShownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return findShownTo(addressee, Set.of(scope), most);
    }

    /** Returns the newest codes of disclosures of any of these scopes. */
    public List<DisclosureCode> findShownTo(OrganisationId addressee, Set<ConsentScope> scopes, int most) {
        return rows.findCodesShownTo(addressee, scopes, most);
    }
}
