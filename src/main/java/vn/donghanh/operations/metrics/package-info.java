/**
 * Figures of the running application for a monitoring system, in the text form of Prometheus, on the management interface.
 * Shows {@code MetricsProvider} to every feature.
 * Must not know any feature, case or account.
 */
@NullMarked
package vn.donghanh.operations.metrics;

import org.jspecify.annotations.NullMarked;
