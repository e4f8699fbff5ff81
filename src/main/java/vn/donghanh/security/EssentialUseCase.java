package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A use case that goes on while nothing else is saved because the disk is nearly full: signing in, proving who one is, an emergency that opens a case to be
 * read, a list that keeps what it has weighed, and the bound itself. Each writes a few rows.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface EssentialUseCase {}
