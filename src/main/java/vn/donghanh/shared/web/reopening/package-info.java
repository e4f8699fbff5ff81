/**
 * A form whose page is gone comes back as it was typed.
 * Shows {@code ReopenedForm}.
 * Knows Faces; must not know any feature.
 */
@NullMarked
package vn.donghanh.shared.web.reopening;

import org.jspecify.annotations.NullMarked;
