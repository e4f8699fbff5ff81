package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a use case that is available without a signed-in user (sign-in, set-up). It is audited like every other. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface PublicUseCase {}
