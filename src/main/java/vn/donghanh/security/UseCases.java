package vn.donghanh.security;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A class of use cases: each public method is one action of a user, in one transaction, for one permission, with one
 * audit event. Order of the interceptors: guard and refusals outermost, then the transaction, then the success event in it.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Retention(RUNTIME)
@Target(TYPE)
public @interface UseCases {}
