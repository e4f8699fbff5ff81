package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ContactAttemptProvider;

/** Determines whether a case awaits its first contact, after which the assessment begins. */
@ApplicationScoped
public class FirstContactPolicy {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ContactAttemptProvider attempts;

    /** Returns {@link FirstContactStatus#NOT_AWAITED} for readers who may not begin the assessment. */
    public FirstContactStatus status(CaseView caseView) {
        if (caseView.status() != CaseStatus.ACCEPTED || !caseFiles.mayTransition(caseView, CaseStep.BEGIN_ASSESSMENT)) {
            return FirstContactStatus.NOT_AWAITED;
        }
        return attempts.isReached(caseView) ? FirstContactStatus.REACHED : FirstContactStatus.AWAITED;
    }
}
