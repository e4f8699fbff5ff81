/**
 * Periods that are closed: the stored true and released figures with who is counted, the steps from computing to signing, and what changed in the
 * records since. Shows closed periods to the release and to documents, and its pages to the report officer, the supervisor and the director.
 */
@NullMarked
package vn.donghanh.reporting.signed;

import org.jspecify.annotations.NullMarked;
