/**
 * The audit log: one event per user action, read access and refusals included, written in the action's transaction or, for refusals and failures, in
 * one of its own; without an event nothing is shown.
 * Shows the annotation of actions, the audit context and the log queries.
 * Must not know any feature; subjects are kinds and references only.
 */
@NullMarked
package vn.donghanh.audit;

import org.jspecify.annotations.NullMarked;
