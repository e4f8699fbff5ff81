/**
 * The plan of support: the client's goals in her words, what is done for each, by whom, by when and with what; her agreement, the safety
 * plan, proposal and approval, progress, and the review that may change it.
 */
@NullMarked
package vn.donghanh.plan;

import org.jspecify.annotations.NullMarked;
