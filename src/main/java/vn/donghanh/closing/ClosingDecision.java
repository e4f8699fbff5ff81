package vn.donghanh.closing;

import vn.donghanh.casefile.model.CaseStep;

/** What the director decides: closed, or closed and followed for a year, which only her consent in force allows. */
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
