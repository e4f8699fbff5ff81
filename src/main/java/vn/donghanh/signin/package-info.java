/**
 * Signing in: passphrase, second factor, enrolment, reauthentication and recovery.
 * Shows SignInFacade, ReauthenticationVerifier and the enrolment to pages.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.signin;

import org.jspecify.annotations.NullMarked;
