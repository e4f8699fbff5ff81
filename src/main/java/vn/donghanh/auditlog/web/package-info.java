/**
 * The page of the audit log.
 * Shows nothing to other packages.
 * Must not query by itself; that is done by {@link vn.donghanh.auditlog.AuditLogQueries}.
 */
package vn.donghanh.auditlog.web;
