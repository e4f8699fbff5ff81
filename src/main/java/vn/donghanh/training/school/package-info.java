/**
 * Enrolments from the school's side, loaded through disclosures. Shows the school's service, queries and views to the pages. Must not know
 * cases.
 */
@NullMarked
package vn.donghanh.training.school;

import org.jspecify.annotations.NullMarked;
