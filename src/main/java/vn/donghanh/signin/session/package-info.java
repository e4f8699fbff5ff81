/** Signed-in sessions and the user of a request. */
@NullMarked
package vn.donghanh.signin.session;

import org.jspecify.annotations.NullMarked;
