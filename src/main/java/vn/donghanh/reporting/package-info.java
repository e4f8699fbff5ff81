/** Outcome figures and target 7, with suppression of small counts.
 * Shows public figures to the register of lawful requests and reports to pages. Must not know identities, nor show an unprotected count. */
@NullMarked
package vn.donghanh.reporting;

import org.jspecify.annotations.NullMarked;
