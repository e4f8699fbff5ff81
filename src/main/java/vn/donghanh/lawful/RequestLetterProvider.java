package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.CentreDocumentProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFoundException;

/** Provides who may read and add the letters with which authorities asked: the readers of the request. */
@ApplicationScoped
class RequestLetterProvider implements CentreDocumentProvider {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    CurrentUser user;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.REQUEST;
    }

    @Override
    public boolean isVisible(String ref) {
        try {
            requests.get(ref);
            return true;
        } catch (NotFoundException hidden) {
            return false;
        }
    }

    @Override
    public boolean mayAdd(String ref) {
        return user.may(Permission.LAWFUL_ENTER) && isVisible(ref);
    }
}
