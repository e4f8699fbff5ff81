package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a use case that stays available when the disk is nearly full and nothing else is saved: signing in, reauthentication, break-glass access in
 * an emergency, a list that records how it was weighed, and changing the disk threshold itself. Each writes only a few rows.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface EssentialUseCase {}
