/** The page of the audit log. */
package vn.donghanh.auditlog.web;
