/**
 * Complaints of clients: encrypted for their addressee, with states and deadlines. Whom a complaint concerns never sees it, in no list, count or
 * task, and not in place of somebody else; {@link vn.donghanh.feedback.complaint.ComplaintRepository} states this once.
 */
@NullMarked
package vn.donghanh.feedback.complaint;

import org.jspecify.annotations.NullMarked;
