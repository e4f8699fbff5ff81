/** Reading the audit log: search by topic, person and day. Shows AuditLogQueries to its page only. */
@NullMarked
package vn.donghanh.auditlog;

import org.jspecify.annotations.NullMarked;
