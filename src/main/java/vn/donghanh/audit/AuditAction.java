package vn.donghanh.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The name under which the log keeps a use case, e.g. {@code referral.send}: a subject and what is done with it, in lower case, with hyphens within
 * a part. It is stored with each event, so it stays when the method or its class is renamed or moved. Its text is the message
 * {@code action.<name>}; the list of all names is {@code audit-actions.txt} among the test resources.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface AuditAction {
    String value();
}
