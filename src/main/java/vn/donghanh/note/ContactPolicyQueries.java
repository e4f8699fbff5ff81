package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.person.contact.SafeContactQueries;

/** Reads how the Centre may contact a client: by the safe contact terms, and not at all without the consent to contact, after closing to that. */
@ApplicationScoped
class ContactPolicyQueries {
    @Inject
    SafeContactQueries safeContacts;

    @Inject
    ConsentPolicy consents;

    ContactPolicy get(CaseView caseView) {
        ContactPolicy policy = ContactPolicy.of(safeContacts.findView(caseView.person()));
        boolean refused = consents.isRefused(caseView.id(), ConsentScope.CONTACT)
                || (caseView.status() == CaseStatus.FOLLOW_UP
                        && !consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER));
        return refused ? policy.asRefused() : policy;
    }
}
