/**
 * The partner's side of every business: one inbox, one page, one service, loaded through the disclosures addressed to the user's organisation. Shows
 * queries, service and views to the pages. Must not know cases.
 */
@NullMarked
package vn.donghanh.partnerbusiness.inbox;

import org.jspecify.annotations.NullMarked;
