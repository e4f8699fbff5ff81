/**
 * Small marks of which a page has many: icons, statuses, levels.
 * Shows {@code StatusMark}, and to the status of a case how one is written; Faces finds the components by their annotation.
 */
@NullMarked
package vn.donghanh.shared.web.mark;

import org.jspecify.annotations.NullMarked;
