/**
 * Corrections that a supervisor requests in a case and the case manager answers.
 * Shows {@link vn.donghanh.correction.CorrectionService} to its page only.
 * Must not change the record that is to be corrected.
 */
@NullMarked
package vn.donghanh.correction;

import org.jspecify.annotations.NullMarked;
