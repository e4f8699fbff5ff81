/**
 * Background jobs and disk space of the running application, with the results of the last runs.
 * Shows {@code ScheduledJobRegistry} to every feature, its page to administrators and the health checks to the server.
 * Must not know any feature or case.
 */
@NullMarked
package vn.donghanh.operations;

import org.jspecify.annotations.NullMarked;
