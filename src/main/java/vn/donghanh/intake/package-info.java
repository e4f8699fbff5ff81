/**
 * Intake: receives a client, screens for risk, and accepts or declines the case. Exposes intake and screening services
 * and their views to the pages. Uses the case file, the person and the consent packages and no other feature; must not
 * wait for an approval or learn whether a similar person is already known.
 */
@NullMarked
package vn.donghanh.intake;

import org.jspecify.annotations.NullMarked;
