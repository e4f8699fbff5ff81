/**
 * Interfaces through which features take part in a case: timeline, goals, needs, drafts, open items, notices, closing blockers.
 * It shows these interfaces and their records to the features, which implement them as CDI beans.
 * It must not know any implementation.
 */
@NullMarked
package vn.donghanh.casefile.spi;

import org.jspecify.annotations.NullMarked;
