/** The case itself: entity, status and its table of transitions, number, triage level, the view that features read. */
@NullMarked
package vn.donghanh.casefile.model;

import org.jspecify.annotations.NullMarked;
