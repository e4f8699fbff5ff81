package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides texts of reports that were typed and not saved for their author's list of drafts. */
@ApplicationScoped
class ReportDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return NO_CASE + ", " + NO_EPISODE + ", d.reportRef, d.savedAt"
                + " from ReportDraft d"
                + " join Report r on r.ref = d.reportRef where d.staffId = :author and r.status = DRAFT";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("report.draft.label", "/reporting/report/write/" + saved.name());
    }
}
