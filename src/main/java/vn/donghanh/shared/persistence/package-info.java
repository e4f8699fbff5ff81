/**
 * What Hibernate does at a start.
 * Shows {@code ProxiesOnDemand}.
 * Must not know any feature.
 */
@NullMarked
package vn.donghanh.shared.persistence;

import org.jspecify.annotations.NullMarked;
