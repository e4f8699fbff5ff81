/**
 * Access to a case or a field beyond one's grants in an emergency: opening, limit per hour, review by someone else. Shows BreakGlassService
 * and the reviews that wait.
 */
@NullMarked
package vn.donghanh.breakglass;

import org.jspecify.annotations.NullMarked;
