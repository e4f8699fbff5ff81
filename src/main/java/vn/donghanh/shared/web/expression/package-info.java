/**
 * How the expressions of pages find what they name: texts and methods without searching, with the same result as the server's own way.
 * Shows nothing to others; Faces finds its classes by {@code faces-config.xml}.
 */
@NullMarked
package vn.donghanh.shared.web.expression;

import org.jspecify.annotations.NullMarked;
