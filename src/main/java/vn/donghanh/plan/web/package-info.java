/** The pages of the plan: read and decide, write, review. */
@NullMarked
package vn.donghanh.plan.web;

import org.jspecify.annotations.NullMarked;
