/** What features add to disclosures beside their fields, for the register of disclosures. Must not know the features. */
@NullMarked
package vn.donghanh.consent.addition;

import org.jspecify.annotations.NullMarked;
