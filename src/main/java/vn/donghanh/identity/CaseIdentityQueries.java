package vn.donghanh.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.breakglass.BreakGlassRepository;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Queries for the identity page of a case: which identity fields are recorded, and which the reader may open. */
@UseCases(reads = true)
public class CaseIdentityQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    IdentityService identity;

    @Inject
    BreakGlassRepository openings;

    @Inject
    CurrentUser user;

    /**
     * @param openable the fields that the reader may open now
     * @param breakGlassNeeded whether the reader needs emergency access for the other fields
     * @param open whether the case is open; while it is, nothing of it is erased
     */
    public record PageView(
            CaseHeader header,
            List<IdentityFieldStatus> fields,
            Set<IdentityField> openable,
            boolean breakGlassNeeded,
            boolean mayEdit,
            boolean open)
            implements Serializable {}

    /** Returns the recorded fields and the reasons of missing ones; decrypts no value. */
    @Requires(Permission.CASE_READ)
    @AuditAction("identity.view")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        return new PageView(
                caseHeaders.header(caseView),
                identity.statuses(number),
                user.may(Permission.IDENTITY_OPEN)
                        ? EnumSet.allOf(IdentityField.class)
                        : openings.findOpenFields(caseView.id()),
                user.may(Permission.BREAK_GLASS) && !user.may(Permission.IDENTITY_OPEN),
                user.may(Permission.IDENTITY_EDIT),
                caseView.isOpen());
    }
}
