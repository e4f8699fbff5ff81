/**
 * Intake: receives a client, screens for risk, and accepts or declines the case. Exposes intake and screening services
 * and their views to the pages. Depends on no other feature, waits for no approval and must not learn whether a similar
 * person is already known.
 */
@NullMarked
package vn.donghanh.intake;

import org.jspecify.annotations.NullMarked;
