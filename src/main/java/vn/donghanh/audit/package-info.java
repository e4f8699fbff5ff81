/**
 * The audit log: one event per user action, reads and refusals included, in the action's transaction or, when it fails, in one of its own.
 * Shows the annotation of actions, the audit context and the log queries.
 * Must not know any feature; subjects are kinds and references only.
 */
@NullMarked
package vn.donghanh.audit;

import org.jspecify.annotations.NullMarked;
