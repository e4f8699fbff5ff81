package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a use case that an unattended or stolen session must not reach. Besides the permission, the user must have
 * reauthenticated within the last fifteen minutes: with the second factor, or with the passphrase if there is none. Otherwise
 * it is refused with {@link vn.donghanh.shared.ReauthenticationException}.
 * <pre>{@code
 * @StepUp
 * @Requires(Permission.IDENTITY_OPEN)
 * public String open(String caseNumber, String fieldRef, String reason) { … }
 * }</pre>
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface StepUp {}
