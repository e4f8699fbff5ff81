/** The desks of reception, the record of a reception, and how a client may be reached. */
package vn.donghanh.intake.web;
