/** Corrections that a client asks for: request, decision, timeline. */
@NullMarked
package vn.donghanh.correction;

import org.jspecify.annotations.NullMarked;
