/**
 * Throttling of failed sign-in attempts, by name and by address.
 * Shows SignInAttemptRepository, its key and the result of a check.
 * Must not know sessions, second factors or pages.
 */
@NullMarked
package vn.donghanh.signin.throttle;

import org.jspecify.annotations.NullMarked;
