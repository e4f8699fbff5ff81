/** The end of a disclosure as other features learn of it: the reason, and the event. Must not end disclosures. */
@NullMarked
package vn.donghanh.consent.ending;

import org.jspecify.annotations.NullMarked;
