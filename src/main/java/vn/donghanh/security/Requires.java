package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The permission a use case asks for; any one of several is enough. A public use case without it is refused. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Requires {
    Permission[] value();
}
