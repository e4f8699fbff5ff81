package vn.donghanh.security;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Stereotype of a use case class: each public method is one user action in one transaction, for one permission, with one audit event. Interceptor
 * order: authorisation and audit of refusals outermost, then the transaction, then the success event within it.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Retention(RUNTIME)
@Target(TYPE)
public @interface UseCases {
    /** Whether each of them only reads and changes nothing. Its queries then look for no changes of what the transaction has loaded. */
    boolean reads() default false;
}
