package vn.donghanh.consent;

import java.util.List;
import java.util.Set;
import vn.donghanh.security.OrganisationId;

/** The disclosures of a case that partners can still see at this moment. */
record ActiveDisclosureView(List<SelectedRow> disclosures) {
    /** @param scopes the consent scopes on which the disclosure is based */
    record SelectedRow(DisclosureCode code, OrganisationId addressee, Set<ConsentScope> scopes) {
        /**
         * Returns whether withdrawing this consent ends the disclosure. Without the consent to the case itself every disclosure
         * ends.
         */
        boolean isBasedOn(Consent consent) {
            return consent.scope() == ConsentScope.CASE_MGMT
                    || (scopes.contains(consent.scope()) && addressee.equals(consent.recipient()));
        }
    }

    boolean hasAnyBasedOn(Consent consent) {
        return disclosures.stream().anyMatch(selectedRow -> selectedRow.isBasedOn(consent));
    }
}
