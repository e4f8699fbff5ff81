package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** The page on which it is seen what is on record about who a client is, and from which single fields are opened. */
@UseCases
public class CaseIdentity {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    IdentityService identity;

    @Inject
    BreakGlasses openings;

    @Inject
    CurrentUser user;

    /**
     * @param openable the kinds of field that the reader may open now
     * @param behindGlass she opens others by break-glass
     * @param open as long as the case is, nothing of it is erased
     */
    public record Page(
            CaseHeader header,
            List<FieldState> fields,
            Set<IdentityField> openable,
            boolean behindGlass,
            boolean mayEdit,
            boolean open)
            implements Serializable {}

    /** Which fields there are and why others are missing; no value is read. */
    @Requires(Permission.CASE_READ)
    @AuditAction("identity.view")
    public Page page(String number) {
        CaseView file = files.see(number);
        return new Page(
                frames.frame(file),
                identity.states(number),
                user.may(Permission.IDENTITY_OPEN) ? EnumSet.allOf(IdentityField.class) : openings.open(file.id()),
                user.may(Permission.BREAK_GLASS) && !user.may(Permission.IDENTITY_OPEN),
                user.may(Permission.IDENTITY_EDIT),
                file.status().isOpen());
    }
}
