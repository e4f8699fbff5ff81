package vn.donghanh.person.profile;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;

/** Records how a client wishes to be addressed, for those who agree with the client on safe contact. They see nothing else of the profile. */
@UseCases
public class FormOfAddressService {
    @Inject
    PersonAccessProvider access;

    @Inject
    FormOfAddressRecorder recorder;

    @Inject
    AuditContext auditContext;

    /** @throws vn.donghanh.shared.RuleViolationException when the answer is not among those that may be chosen */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_RECEIVE, Permission.CASE_ACCEPT_HIGH})
    @AuditAction("form-of-address.record")
    public void record(String caseNumber, ProfileAnswer answer) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber);
        recorder.record(person, answer);
    }
}
