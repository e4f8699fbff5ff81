/** Figures: what came of the work, protected before it is shown. */
@NullMarked
package vn.donghanh.reporting;

import org.jspecify.annotations.NullMarked;
