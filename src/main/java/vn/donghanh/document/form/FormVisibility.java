package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;

/** What the current user may know of the printed forms of a case: a reader of one section knows of those of the section only. */
@ApplicationScoped
class FormVisibility {
    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    ReaderScope scope(CaseView caseView) {
        return ReaderScope.of(access.readers(caseView.id()).stream()
                .filter(grant -> grant.staffId().equals(user.id()))
                .toList());
    }

    boolean includes(FormKind kind, ReaderScope scope) {
        return kind.isVisibleTo(user) && kind.isWithin(scope);
    }
}
