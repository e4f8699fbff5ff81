package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A use case that works before anybody is signed in (sign-in itself, set-up). Audited like every other. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface PublicUseCase {}
