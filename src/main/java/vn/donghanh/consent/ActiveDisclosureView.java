package vn.donghanh.consent;

import java.util.List;
import java.util.Set;
import vn.donghanh.security.OrganisationId;

/** What partners still see of a case at this moment. */
record ActiveDisclosureView(List<SelectedRow> all) {
    /** @param scopes what it stands on */
    record SelectedRow(DisclosureCode code, OrganisationId addressee, Set<ConsentScope> scopes) {
        /** Whether it goes when this consent goes: without the case's own, everything does. */
        boolean standsOn(Consent consent) {
            return consent.scope() == ConsentScope.CASE_MGMT
                    || (scopes.contains(consent.scope()) && addressee.equals(consent.recipient()));
        }
    }

    boolean anyOn(Consent consent) {
        return all.stream().anyMatch(selectedRow -> selectedRow.standsOn(consent));
    }
}
