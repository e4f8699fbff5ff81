/**
 * Courses for the Centre's staff: what they were about, who took part and what came of it. Everything is appended, never
 * changed: a correction, a result and a withdrawal are one more version. Knows no client and no case.
 */
@NullMarked
package vn.donghanh.staffcourse;

import org.jspecify.annotations.NullMarked;
