package vn.donghanh.closing;

import vn.donghanh.casefile.model.CaseStep;

/** The approval of a closing: without follow-up, or with a year of follow-up, which requires the client's consent in force. */
public enum ClosingDecision {
    CLOSE(CaseStep.CLOSE),
    CLOSE_WITH_FOLLOW_UP(CaseStep.CLOSE_WITH_FOLLOW_UP);

    private final CaseStep step;

    ClosingDecision(CaseStep step) {
        this.step = step;
    }

    CaseStep step() {
        return step;
    }
}
