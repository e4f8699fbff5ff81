/** What clients answer at a closing and at a follow-up, and why an answer is missing. */
@NullMarked
package vn.donghanh.closing.value;

import org.jspecify.annotations.NullMarked;
