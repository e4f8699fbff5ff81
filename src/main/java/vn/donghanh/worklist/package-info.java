/**
 * Lists of work: cases with filters and search, tasks, drafts, decisions that wait, workload. Shows CaseQueries, TaskQueries and
 * ApprovalQueries.
 */
@NullMarked
package vn.donghanh.worklist;

import org.jspecify.annotations.NullMarked;
