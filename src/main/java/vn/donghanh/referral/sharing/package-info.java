/**
 * Pages of a document that go to the partner of a referral, as pictures in which what must not leave is black. Writes to the
 * disclosure of the referral; the document itself never leaves.
 */
@NullMarked
package vn.donghanh.referral.sharing;

import org.jspecify.annotations.NullMarked;
