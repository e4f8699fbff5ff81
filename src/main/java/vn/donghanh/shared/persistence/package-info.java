/**
 * What Hibernate does at a start, over which connections it reads, and when nothing is written.
 * Shows {@code ProxiesOnDemand}, {@code ChosenConnections} and {@code WriteMode}.
 * Must not know any feature.
 */
@NullMarked
package vn.donghanh.shared.persistence;

import org.jspecify.annotations.NullMarked;
