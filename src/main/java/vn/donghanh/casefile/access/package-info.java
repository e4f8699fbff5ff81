/** Who may see a case: grants, blocks, sections. CaseAccess holds the one predicate of every query. */
@NullMarked
package vn.donghanh.casefile.access;

import org.jspecify.annotations.NullMarked;
