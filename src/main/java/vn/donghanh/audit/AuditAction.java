package vn.donghanh.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The audit name of a use case, e.g. {@code referral.send}: subject and action in lower case, with hyphens within a part. It is stored with each
 * event and therefore does not change when the method or class is renamed or moved. Its display text is the message {@code action.<name>}; the list
 * of all names is {@code audit-actions.txt} among the test resources.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface AuditAction {
    String value();
}
