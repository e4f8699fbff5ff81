package vn.donghanh.person.contact;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.StalePageException;

/** Manages the safe-contact agreement of a client, for users with access to one of the client's cases. */
@UseCases
public class SafeContactService {
    @Inject
    PersonAccessProvider access;

    @Inject
    SafeContactRepository contacts;

    @Inject
    SafeContactQueries agreements;

    @Inject
    AuditContext auditContext;

    /** Returns the agreement; empty when there is none yet. */
    @Requires(Permission.CASE_READ)
    @AuditAction("safe-contact.view")
    public Optional<SafeContactView> view(String caseNumber) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber);
        return agreements.findView(person);
    }

    /** Decrypts the code word, the list of persons who may answer, or the note; the audit event names which. */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_RECEIVE})
    @AuditAction("safe-contact.open-instructions")
    public String open(String caseNumber, SafeContactPart part) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber, part.name());
        return contacts.open(person, part).orElseThrow(NotFoundException::new);
    }

    /**
     * Records the agreement.
     *
     * @param readVersion the version of the view that was edited; null when there was no agreement
     * @throws vn.donghanh.shared.RuleViolationException when a text is too long
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_RECEIVE, Permission.CASE_ACCEPT_HIGH})
    @AuditAction("safe-contact.record")
    public void agree(String caseNumber, SafeContactTerms terms, @Nullable Integer readVersion) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber);
        Integer now = agreements.findView(person).map(SafeContactView::version).orElse(null);
        StalePageException.require(readVersion, now);
        contacts.agree(person, terms);
    }
}
