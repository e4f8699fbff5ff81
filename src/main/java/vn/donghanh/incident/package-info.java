/**
 * Acts of violence against a client during the case: the record in versions, its own deadlines, what was offered, and the
 * notice that the law demands for a child. Depends on no other feature; meets them in the case's tasks, timeline, notices
 * and register of disclosures.
 */
@NullMarked
package vn.donghanh.incident;

import org.jspecify.annotations.NullMarked;
