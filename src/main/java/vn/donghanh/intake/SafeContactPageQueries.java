package vn.donghanh.intake;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.person.contact.SafeContactQueries;
import vn.donghanh.person.contact.SafeContactView;
import vn.donghanh.person.profile.FormOfAddressQueries;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Reads the safe contact page of a case. The terms are written through the person package's own service. */
@UseCases(reads = true)
public class SafeContactPageQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    SafeContactQueries safeContacts;

    @Inject
    FormOfAddressQueries addresses;

    @Inject
    CurrentUser user;

    /**
     * @param agreed the agreed contact terms; null while there are none
     * @param address what the client answered when asked for the form of address
     */
    public record PageView(CaseHeader header, @Nullable SafeContactView agreed, ProfileAnswer address, boolean mayAgree)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("safe-contact.view-agreement")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        return new PageView(
                caseHeaders.header(caseView),
                safeContacts.findView(caseView.person()).orElse(null),
                addresses.answer(caseView.person()),
                mayAgree(user, caseView));
    }

    /**
     * Whether the user may record the safe contact terms: users who receive, work on or accept cases, so that nobody
     * has to wait for another.
     */
    static boolean mayAgree(CurrentUser user, CaseView caseView) {
        return caseView.isOpen()
                && (user.may(Permission.CASE_WORK)
                        || user.may(Permission.INTAKE_RECEIVE)
                        || user.may(Permission.CASE_ACCEPT_HIGH));
    }
}
