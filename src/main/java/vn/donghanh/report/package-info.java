/** Figures: what came of the work, protected before it is shown. */
@NullMarked
package vn.donghanh.report;

import org.jspecify.annotations.NullMarked;
