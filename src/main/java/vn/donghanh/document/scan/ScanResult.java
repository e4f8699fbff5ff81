package vn.donghanh.document.scan;

import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.shared.RuleViolationException;

/** The answer of the virus scanner. */
public enum ScanResult {
    CLEAN,
    INFECTED,
    /** A scanner is configured, but it did not answer in time, or not with a verdict. */
    UNAVAILABLE,
    /** This installation has no virus scanner: {@code DH_CLAMD} is empty. */
    NOT_CONFIGURED;

    /** @throws RuleViolationException when the scanner found something */
    public void requireNotInfected() {
        if (this == INFECTED) {
            throw new RuleViolationException(FileRule.VIRUS_FOUND);
        }
    }
}
