/**
 * What every screen needs: texts, formats, converters, the look, the answers to what goes wrong. Knows Faces, but no feature.
 */
@NullMarked
package vn.donghanh.shared.web;

import org.jspecify.annotations.NullMarked;
