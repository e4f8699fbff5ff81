/** What a unit needs to have handed over before it ends. Must not load more of a case than that there is one. */
@NullMarked
package vn.donghanh.handover.unit;

import org.jspecify.annotations.NullMarked;
