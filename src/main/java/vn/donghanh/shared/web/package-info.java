/**
 * UI infrastructure of every screen: texts, formats, components, error handling.
 * Shows {@code Texts}, {@code Messages}, {@code DisplayFormatter} and the {@code dh:} components.
 * Knows Faces; must not know any feature.
 */
@NullMarked
package vn.donghanh.shared.web;

import org.jspecify.annotations.NullMarked;
