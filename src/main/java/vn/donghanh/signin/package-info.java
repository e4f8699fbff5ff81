/** Signing in, step by step: passphrase, second factor, enrolment, recovery. Shows SignInFacade. */
@NullMarked
package vn.donghanh.signin;

import org.jspecify.annotations.NullMarked;
