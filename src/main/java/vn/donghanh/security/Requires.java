package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Declares the permissions of a use case; holding any one of them is enough. A use case method without a declaration is refused. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Requires {
    Permission[] value();
}
