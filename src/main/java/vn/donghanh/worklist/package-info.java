/**
 * Case list with filters and search, tasks, drafts, pending decisions and workloads.
 * Shows {@link vn.donghanh.worklist.CaseQueries}, {@link vn.donghanh.worklist.TaskQueries} and {@link vn.donghanh.worklist.ApprovalQueries}.
 * Must not change cases or tasks, and must not know the features whose drafts and tasks it lists.
 */
@NullMarked
package vn.donghanh.worklist;

import org.jspecify.annotations.NullMarked;
