/** Merging two cases of one client, and reviewing records that may be one person. */
@NullMarked
package vn.donghanh.casemerge;

import org.jspecify.annotations.NullMarked;
