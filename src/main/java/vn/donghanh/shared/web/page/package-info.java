/**
 * How a written page reaches the browser: as a whole, or not at all.
 * Shows nothing to others; Faces finds its classes by {@code faces-config.xml}.
 */
@NullMarked
package vn.donghanh.shared.web.page;

import org.jspecify.annotations.NullMarked;
