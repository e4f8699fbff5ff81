/**
 * What a supervisor or the director needs to know of the cases that each may open: where people are lost, and whether it gets better. Exact numbers, each
 * with its list of cases; nothing of it may be released. Must not know identities.
 */
@NullMarked
package vn.donghanh.reporting.supervision;

import org.jspecify.annotations.NullMarked;
