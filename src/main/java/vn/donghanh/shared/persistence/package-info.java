/**
 * What Hibernate does at a start, and over which connections it reads.
 * Shows {@code ProxiesOnDemand} and {@code ChosenConnections}.
 * Must not know any feature.
 */
@NullMarked
package vn.donghanh.shared.persistence;

import org.jspecify.annotations.NullMarked;
