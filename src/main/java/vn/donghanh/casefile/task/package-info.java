/** Tasks of a case: what each transition makes due, and how a task ends. */
@NullMarked
package vn.donghanh.casefile.task;

import org.jspecify.annotations.NullMarked;
