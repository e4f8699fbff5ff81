package vn.donghanh.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that change what holds for everybody in the demonstration, so that no other test may use it meanwhile. They run beside those of
 * an installation of their own, which are begun first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(Integer.MAX_VALUE)
@ResourceLock(SharedDemonstration.DEMONSTRATION)
@interface SoleDemonstration {}
