/** The pages of case audits, for administrators and auditors. */
package vn.donghanh.caseaudit.web;
