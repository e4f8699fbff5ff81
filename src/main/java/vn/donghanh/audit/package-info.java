/**
 * The log: one event per user action, reading and refusal included. A success shares the action's transaction; a refusal or
 * a crash is written by the outermost interceptor in one of its own. If the event cannot be written, nothing is shown.
 */
@NullMarked
package vn.donghanh.audit;

import org.jspecify.annotations.NullMarked;
