/**
 * Outreach without a case: anonymous contacts and group talks as counters, with the goods given. Nothing here can hold a name. Counters are appended,
 * never changed; a correction is one more version. Uses the stock; knows no client and no case.
 */
@NullMarked
package vn.donghanh.service.outreach;

import org.jspecify.annotations.NullMarked;
