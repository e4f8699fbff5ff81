/** Legal settings as versioned data: deadlines with basis and validity, holidays, thresholds, code lists and administrative units.
 * Shows queries to all features. Must not know any feature: no case, no client. */
@NullMarked
package vn.donghanh.reference;

import org.jspecify.annotations.NullMarked;
