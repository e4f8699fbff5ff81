package vn.donghanh.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that change global settings of the demonstration, so no other test may use it at the same time. They run beside the tests with their own
 * installation, which are started first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(Integer.MAX_VALUE)
@ResourceLock(SharedDemonstration.DEMONSTRATION)
@interface SoleDemonstration {}
