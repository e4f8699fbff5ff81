/** The documents that an admission requires. */
@NullMarked
package vn.donghanh.stay.document;

import org.jspecify.annotations.NullMarked;
