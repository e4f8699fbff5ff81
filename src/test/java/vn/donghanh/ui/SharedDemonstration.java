package vn.donghanh.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests on the shared demonstration that can run at the same time: they work on their own cases and change nothing global. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("shared-demonstration") // in the pom, too
@ResourceLock(value = SharedDemonstration.DEMONSTRATION, mode = ResourceAccessMode.READ)
@interface SharedDemonstration {
    String DEMONSTRATION = "the demonstration";
}
