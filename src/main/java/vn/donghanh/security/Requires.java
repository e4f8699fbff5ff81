package vn.donghanh.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Declares the permissions of a use case; holding any one of them is enough. On a class it holds for every use case of the class that declares nothing
 * itself. A use case without a declaration is refused.
 */
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Requires {
    Permission[] value();
}
