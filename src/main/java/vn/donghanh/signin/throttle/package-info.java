/** Limits on failed sign-in attempts, by name and by address. */
@NullMarked
package vn.donghanh.signin.throttle;

import org.jspecify.annotations.NullMarked;
