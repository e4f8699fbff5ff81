/**
 * The files of pages: styles, scripts, pictures and fonts. Shows nothing to others; Faces finds the handler in its
 * configuration.
 */
@NullMarked
package vn.donghanh.shared.web.resource;

import org.jspecify.annotations.NullMarked;
