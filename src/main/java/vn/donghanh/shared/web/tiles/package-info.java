/**
 * Choices drawn as tiles: the renderers of {@code dh:choice} and {@code dh:choices}.
 * Shows nothing to others; Faces finds the renderers by their annotation.
 */
@NullMarked
package vn.donghanh.shared.web.tiles;

import org.jspecify.annotations.NullMarked;
