/**
 * Care plans: goals with actions, owners, due dates and resources; agreement, safety plan, approval, progress and reviews.
 * Shows plan and review services to the pages; goals, delivered services and closing blockers through providers.
 * Depends on no other feature: needs come through {@link vn.donghanh.casefile.spi.NeedProvider}.
 */
@NullMarked
package vn.donghanh.plan;

import org.jspecify.annotations.NullMarked;
