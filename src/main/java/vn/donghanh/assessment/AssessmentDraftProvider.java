package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides the unsubmitted assessments for the last editor's list of drafts. */
@ApplicationScoped
class AssessmentDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, d.episode, " + NO_NAME + ", d.editedAt"
                + " from Assessment d where d.editedBy = :author"
                + " and d.state = vn.donghanh.assessment.AssessmentStatus.DRAFT";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("assessment_draft.label", "/assessment/assessment/");
    }
}
