/** The words of a placement: statuses and steps, ways to apply, answers at a check, causes and reasons. */
@NullMarked
package vn.donghanh.placement.value;

import org.jspecify.annotations.NullMarked;
