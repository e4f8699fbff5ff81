package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A use case that a session left open, or stolen, must not reach: beside the permission the person must have proved within the
 * last fifteen minutes who she is, with her second factor, or with her passphrase as long as she has none. Without that it is
 * refused with {@link vn.donghanh.shared.ReauthenticationException}.
 *
 * <pre>{@code
 * @StepUp
 * @Requires(Permission.IDENTITY_OPEN)
 * public String open(String caseNumber, String fieldRef, String reason) { … }
 * }</pre>
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface StepUp {}
