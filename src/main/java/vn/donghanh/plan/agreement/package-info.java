/**
 * The client's answer to a plan and the signatures of the staff on it. Shows them to plans and their pages. Must not
 * load anything.
 */
@NullMarked
package vn.donghanh.plan.agreement;

import org.jspecify.annotations.NullMarked;
