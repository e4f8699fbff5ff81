/**
 * Second factors: authenticator apps, passkeys, recovery codes and account recovery.
 * Shows their repositories, generators and verifiers to signin.
 * Must not know pages or HTTP.
 */
@NullMarked
package vn.donghanh.signin.factor;

import org.jspecify.annotations.NullMarked;
