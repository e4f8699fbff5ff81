/**
 * Care plans: the client's goals with actions, owners, due dates and resources; agreement, safety plan, approval,
 * progress and reviews. Exposes plan and review services to the pages, and goals, delivered services and closing
 * blockers through providers. Knows the client's needs only through {@link vn.donghanh.casefile.spi.NeedProvider};
 * depends on no other feature.
 */
@NullMarked
package vn.donghanh.plan;

import org.jspecify.annotations.NullMarked;
