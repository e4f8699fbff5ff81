/** The programme, its plan with its targets, reporting periods, and the returns that other bodies send. All of it versioned data. */
@NullMarked
package vn.donghanh.reporting.programme;

import org.jspecify.annotations.NullMarked;
