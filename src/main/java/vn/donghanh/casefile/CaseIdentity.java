package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.SafeContactService;
import vn.donghanh.person.SafeContactView;
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
    SafeContactService safeContact;

    @Inject
    CurrentUser user;

    /** @param contact null when nothing was agreed yet */
    public record Page(
            CaseHeader header,
            List<FieldState> fields,
            @Nullable SafeContactView contact,
            boolean mayOpen,
            boolean mayEdit,
            boolean mayAgree)
            implements Serializable {}

    /** Which fields there are and why others are missing; no value is read. */
    @Requires(Permission.CASE_READ)
    public Page page(String number) {
        CaseView file = files.see(number);
        Optional<SafeContactView> contact = safeContact.view(number);
        return new Page(
                frames.frame(file),
                identity.states(number),
                contact.orElse(null),
                user.may(Permission.IDENTITY_OPEN),
                user.may(Permission.IDENTITY_EDIT),
                user.may(Permission.CASE_WORK));
    }
}
