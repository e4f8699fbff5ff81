/**
 * What is typed as days, hours, months, amounts and rates, in the user's language.
 * Shows nothing to others but the day that the audit log reads; Faces finds the converters by their annotation.
 */
@NullMarked
package vn.donghanh.shared.web.conversion;

import org.jspecify.annotations.NullMarked;
