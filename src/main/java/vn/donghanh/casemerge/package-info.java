/**
 * Review of possible duplicate persons, and merging two cases of one client.
 * Shows {@link vn.donghanh.casemerge.CaseMergeService} and {@link vn.donghanh.casemerge.DuplicateReviewService}.
 * Must not decide by itself that two records are one person, and must not move data between cases.
 */
@NullMarked
package vn.donghanh.casemerge;

import org.jspecify.annotations.NullMarked;
