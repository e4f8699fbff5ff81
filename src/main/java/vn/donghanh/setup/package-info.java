/** The set-up ceremony of a new installation, and the accounts of a demonstration. */
@NullMarked
package vn.donghanh.setup;

import org.jspecify.annotations.NullMarked;
