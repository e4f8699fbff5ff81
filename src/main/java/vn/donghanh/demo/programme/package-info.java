/**
 * Versions of the plan of the demo, in every status.
 * Shows DemoProgramme.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.demo.programme;

import org.jspecify.annotations.NullMarked;
