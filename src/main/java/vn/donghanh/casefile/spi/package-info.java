/** What features implement to take part in a case: timeline, goals, needs, drafts, open items, notices, closing blockers. */
@NullMarked
package vn.donghanh.casefile.spi;

import org.jspecify.annotations.NullMarked;
