/** What the law and the Centre's rules fix as data: deadlines with their basis and validity, holidays. Versioned, never constants. */
@NullMarked
package vn.donghanh.reference;

import org.jspecify.annotations.NullMarked;
