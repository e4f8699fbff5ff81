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

/** The page on which it is seen what is on record about who a client is, and from which single fields are opened. */
@UseCases
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
     * @param openable the kinds of field that the reader may open now
     * @param breakGlassNeeded she opens others by break-glass
     * @param open as long as the case is, nothing of it is erased
     */
    public record PageView(
            CaseHeader header,
            List<IdentityFieldStatus> fields,
            Set<IdentityField> openable,
            boolean breakGlassNeeded,
            boolean mayEdit,
            boolean open)
            implements Serializable {}

    /** Which fields there are and why others are missing; no value is read. */
    @Requires(Permission.CASE_READ)
    @AuditAction("identity.view")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        return new PageView(
                caseHeaders.header(caseView),
                identity.statuses(number),
                user.may(Permission.IDENTITY_OPEN) ? EnumSet.allOf(IdentityField.class) : openings.findOpenFields(caseView.id()),
                user.may(Permission.BREAK_GLASS) && !user.may(Permission.IDENTITY_OPEN),
                user.may(Permission.IDENTITY_EDIT),
                caseView.status().isOpen());
    }
}
