/**
 * Emergency stays in the shelter: request, admission, documents, terms, decisions and exit. Exposes stay services and
 * views to the pages, and notices, timeline entries and closing blockers to the case. Depends on no other feature; the
 * room is shown to the duty team only.
 */
@NullMarked
package vn.donghanh.stay;

import org.jspecify.annotations.NullMarked;
