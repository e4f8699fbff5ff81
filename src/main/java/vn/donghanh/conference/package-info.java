/**
 * Case conferences: called for a day and hour, who takes part, the minutes in versions, and the decisions, each a task. Outside people come
 * with the client's consent only, and their body reads its own part of the minutes, as a disclosure. Depends on no other feature.
 */
@NullMarked
package vn.donghanh.conference;

import org.jspecify.annotations.NullMarked;
