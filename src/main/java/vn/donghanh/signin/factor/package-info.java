/** Second factors: authenticator apps, passkeys, recovery codes. */
@NullMarked
package vn.donghanh.signin.factor;

import org.jspecify.annotations.NullMarked;
