/**
 * How plan actions are completed: the command, the ground, and the records that prove it. Shows its records to the plan
 * and its pages. Must not know the plan's entities.
 */
@NullMarked
package vn.donghanh.plan.progress;

import org.jspecify.annotations.NullMarked;
