package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.profile.ProfileRecorded;
import vn.donghanh.security.CurrentUser;

/** Deletes the user's draft of a profile that was recorded: the package of profiles does not know cases. */
@ApplicationScoped
class CaseDraftProfileObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    void onProfileRecorded(@Observes ProfileRecorded profile) {
        em.createQuery("delete from CaseDraft d where d.staffId = :author and d.form = :form"
                        + " and d.caseId in (select c.id from CaseFile c where c.personRef = :person)")
                .setParameter("author", user.id())
                .setParameter("form", CaseDraftForm.PROFILE)
                .setParameter("person", profile.person())
                .executeUpdate();
    }
}
