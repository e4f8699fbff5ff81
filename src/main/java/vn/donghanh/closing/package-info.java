/**
 * Closing of an episode: request, proposal, approval, follow-up and reopening. Open items and conditions of other features arrive through
 * {@link vn.donghanh.casefile.spi.OpenItemProvider} and {@link vn.donghanh.casefile.spi.ClosingBlocker}. Shows {@code ClosingStatisticsQueries}
 * to reporting and use cases to pages; must not know the features that implement these interfaces.
 */
@NullMarked
package vn.donghanh.closing;

import org.jspecify.annotations.NullMarked;
