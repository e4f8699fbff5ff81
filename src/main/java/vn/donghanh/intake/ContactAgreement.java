package vn.donghanh.intake;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.person.SafeContactView;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** The page on which it is agreed how a client may be reached. Written and opened through the vault's own use cases. */
@UseCases
public class ContactAgreement {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    SafeContacts contacts;

    @Inject
    CurrentUser user;

    /** @param agreed null while nothing was agreed */
    public record Page(CaseHeader header, @Nullable SafeContactView agreed, boolean mayAgree) implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("safe-contact.view-agreement")
    public Page page(String number) {
        CaseView file = files.see(number);
        return new Page(frames.frame(file), contacts.of(file.person()).orElse(null), isOpenTo(user, file));
    }

    /** Who receives, who works on the case, and who accepts it: none of them waits for another to write this down. */
    static boolean isOpenTo(CurrentUser user, CaseView file) {
        return file.status().isOpen()
                && (user.may(Permission.CASE_WORK)
                        || user.may(Permission.INTAKE_RECEIVE)
                        || user.may(Permission.CASE_ACCEPT_HIGH));
    }
}
