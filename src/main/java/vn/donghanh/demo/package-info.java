/**
 * The fictitious cases of a demo installation, created through the application's own use cases under a shifted clock, so that they obey every rule.
 * Shows nothing to other packages.
 * May know every feature; no feature may know it.
 */
@NullMarked
package vn.donghanh.demo;

import org.jspecify.annotations.NullMarked;
