package vn.donghanh.person;

import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;

/** How a client may safely be reached, for those who were granted a case of hers. */
@UseCases
public class SafeContactService {
    @Inject
    PersonAccess access;

    @Inject
    SafeContacts contacts;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    /** Empty when nothing was agreed yet. */
    @Requires(Permission.CASE_READ)
    public Optional<SafeContactView> view(String caseNumber) {
        PersonRef person = access.personOf(caseNumber);
        trail.about("case", caseNumber);
        return contacts.of(person);
    }

    /** Opens the code word, who may answer, or the note; the event names which. */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_RECEIVE})
    public String open(String caseNumber, SafeContactPart part) {
        PersonRef person = access.personOf(caseNumber);
        trail.about("case", caseNumber, part.name());
        return contacts.find(person)
                .flatMap(contact -> contact.open(part, vault))
                .orElseThrow(NotFound::new);
    }

    /**
     * Writes down what was agreed.
     *
     * @param readVersion the version of the view that was changed; anything when there was none
     * @throws vn.donghanh.shared.RuleViolation when the words are too long
     * @throws jakarta.persistence.OptimisticLockException when someone else changed it in between
     */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_RECEIVE})
    public void agree(String caseNumber, SafeContactTerms terms, int readVersion) {
        PersonRef person = access.personOf(caseNumber);
        trail.about("case", caseNumber);
        contacts.find(person).ifPresent(contact -> contact.readAs(readVersion));
        contacts.agree(person, terms);
    }
}
