/**
 * Emergency access to a case or an identity field beyond the user's grants, with an hourly limit and review by someone else.
 * Shows {@link vn.donghanh.breakglass.BreakGlassService}, {@link vn.donghanh.breakglass.BreakGlassQueries}, their counterparts for reviews, and open fields.
 * Must not know the menu, the worklists, or what features do with an open field.
 */
@NullMarked
package vn.donghanh.breakglass;

import org.jspecify.annotations.NullMarked;
