package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.security.OrganisationId;

/** The codes of what the present reader at an addressee is shown, for counting what waits and finding one; nothing is opened. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DisclosureCodeQueries {
    @Inject
    DisclosureRepository rows;

    /** The newest ones. */
    public List<DisclosureCode> findShownTo(OrganisationId addressee, ConsentScope scope, int most) {
        return rows.findCodesShownTo(addressee, scope, most);
    }
}
