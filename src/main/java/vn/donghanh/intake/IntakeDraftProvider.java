package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/**
 * Provides the intake drafts for the user's list of drafts. A draft belongs to the shift, but only its last editor is
 * reminded of it.
 */
@ApplicationScoped
class IntakeDraftProvider implements DraftProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return em
                .createQuery(
                        """
                        select d.intakeType as intakeType, d.ref as ref, d.savedAt as savedAt from IntakeDraft d
                        where d.ownerId = :author and d.unitId = :unit""",
                        Tuple.class)
                .setParameter("author", author)
                .setParameter("unit", user.unitId())
                .getResultList()
                .stream()
                .map(row -> draft(
                        row.get("intakeType", IntakeType.class),
                        row.get("ref", String.class),
                        row.get("savedAt", Instant.class)))
                .toList();
    }

    private static Draft draft(IntakeType type, String ref, Instant savedAt) {
        return switch (type) {
            case EMERGENCY -> new Draft(null, null, "intake_draft.emergency", "/intake/emergency/" + ref, savedAt);
            case ORDINARY -> new Draft(null, null, "intake_draft.ordinary", "/intake/ordinary/" + ref, savedAt);
        };
    }
}
