package vn.donghanh.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that change global settings of the demonstration, so no other test may use it at the same time. They run beside the tests in the server, after the crawl. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@Order(Integer.MAX_VALUE)
@ResourceLock(SharedDemonstration.DEMONSTRATION)
@interface SoleDemonstration {}
