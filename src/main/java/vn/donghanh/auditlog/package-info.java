/**
 * Search in the audit log by topic, person and day.
 * Shows {@link vn.donghanh.auditlog.AuditLogQueries} to its page only.
 * Must not write the log, and must not reveal clients, case numbers or reasons.
 */
@NullMarked
package vn.donghanh.auditlog;

import org.jspecify.annotations.NullMarked;
