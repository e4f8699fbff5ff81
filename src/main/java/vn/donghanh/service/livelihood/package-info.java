/**
 * One look, some months later, whether what was given for a livelihood is used. What was given, its cost, its fund and the second person for cash are the
 * record of the service. Must not know what is shown on pages.
 */
@NullMarked
package vn.donghanh.service.livelihood;

import org.jspecify.annotations.NullMarked;
