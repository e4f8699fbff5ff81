/**
 * The case: one person's journey from reception to closing, who may see it, what is due on it and what has happened.
 * Features call {@link vn.donghanh.casefile.CaseFileRepository} to see and to move a case; nothing else changes it.
 */
@NullMarked
package vn.donghanh.casefile;

import org.jspecify.annotations.NullMarked;
