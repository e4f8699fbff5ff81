/**
 * The pages of case audits, for administrators, the director and auditors.
 * Shows nothing to other packages.
 * Must not show a case number to an auditor.
 */
package vn.donghanh.caseaudit.web;
