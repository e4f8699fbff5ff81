package vn.donghanh.consent;

import java.util.List;
import java.util.Set;
import vn.donghanh.security.OrganisationId;

/** What partners still see of a case at this moment. */
record ActiveDisclosureView(List<SelectedRow> disclosures) {
    /** @param scopes what it stands on */
    record SelectedRow(DisclosureCode code, OrganisationId addressee, Set<ConsentScope> scopes) {
        /** Whether it goes when this consent goes: without the case's own, everything does. */
        boolean isBasedOn(Consent consent) {
            return consent.scope() == ConsentScope.CASE_MGMT
                    || (scopes.contains(consent.scope()) && addressee.equals(consent.recipient()));
        }
    }

    boolean hasAnyBasedOn(Consent consent) {
        return disclosures.stream().anyMatch(selectedRow -> selectedRow.isBasedOn(consent));
    }
}
