/**
 * Access control of cases: grants, conflict-of-interest blocks and sections.
 * {@link vn.donghanh.casefile.access.CaseAccess} provides the access predicate that every query of a feature must apply.
 * It must not know the use cases and pages of a case, nor the features.
 */
@NullMarked
package vn.donghanh.casefile.access;

import org.jspecify.annotations.NullMarked;
