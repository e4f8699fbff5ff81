/**
 * Tasks of a case: planning after each transition, deadlines, completion.
 * {@link CaseTaskOpener} opens, {@link CaseTaskEnder} ends and {@link CaseTaskMover} moves tasks for the features; the views and rows serve their pages.
 * It must not know the features that a task links to, other than by the path of their page.
 */
@NullMarked
package vn.donghanh.casefile.task;

import org.jspecify.annotations.NullMarked;
