package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/**
 * Provides the intake drafts for the user's list of drafts. A draft belongs to the shift, but only its last editor is
 * reminded of it.
 */
@ApplicationScoped
class IntakeDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return NO_CASE + ", " + NO_EPISODE + ", concat(lower(cast(d.intakeType as String)), '/', d.ref), d.savedAt"
                + " from IntakeDraft d where d.ownerId = :author and d.unitId = :unit";
    }

    @Override
    public Draft draft(Saved saved) {
        boolean emergency = saved.name().startsWith("emergency/");
        return saved.as(emergency ? "intake_draft.emergency" : "intake_draft.ordinary", "/intake/" + saved.name());
    }
}
