package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.person.contact.SafeContactQueries;

/** Reads how the Centre may contact a client: by the safe contact terms, and not at all without her consent to contact. */
@ApplicationScoped
class ContactPolicyQueries {
    @Inject
    SafeContactQueries safeContacts;

    @Inject
    ConsentPolicy consents;

    ContactPolicy get(CaseView caseView) {
        ContactPolicy policy = ContactPolicy.of(safeContacts.findView(caseView.person()));
        return consents.isRefused(caseView.id(), ConsentScope.CONTACT) ? policy.asRefused() : policy;
    }
}
