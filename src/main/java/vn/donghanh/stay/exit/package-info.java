/**
 * How a stay ends: the planned exit with its destination, the unplanned one and the response to it. Shows them to stays
 * and their pages. Must not load anything.
 */
@NullMarked
package vn.donghanh.stay.exit;

import org.jspecify.annotations.NullMarked;
