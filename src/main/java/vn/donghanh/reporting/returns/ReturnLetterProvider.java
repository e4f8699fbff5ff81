package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.CentreDocumentProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Provides who may read and add the letters with which other bodies reported figures: those who enter returns. */
@ApplicationScoped
class ReturnLetterProvider implements CentreDocumentProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.RETURN;
    }

    @Override
    public boolean isVisible(String ref) {
        return user.may(Permission.RETURN_ENTER)
                && !em.createQuery("select r.id from TargetReturn r where r.ref = :ref", Long.class)
                        .setParameter("ref", ref)
                        .getResultList()
                        .isEmpty();
    }

    @Override
    public boolean mayAdd(String ref) {
        return isVisible(ref);
    }
}
