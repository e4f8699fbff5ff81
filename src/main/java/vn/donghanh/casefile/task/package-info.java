/**
 * Tasks of a case: planning after each transition, deadlines, completion.
 * For the features, {@link vn.donghanh.casefile.task.CaseTaskOpener} opens tasks, {@link vn.donghanh.casefile.task.CaseTaskEnder} ends and
 * {@link vn.donghanh.casefile.task.CaseTaskMover} moves them; the views and rows serve their pages.
 * It must not know the features that a task links to, other than by the path of their page.
 */
@NullMarked
package vn.donghanh.casefile.task;

import org.jspecify.annotations.NullMarked;
