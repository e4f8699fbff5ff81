/**
 * What a review of a plan says: its draft, its reason, the results of the goals. Shows its records to the plan and its pages. Must not know the plan's entities.
 */
@NullMarked
package vn.donghanh.plan.review;

import org.jspecify.annotations.NullMarked;
