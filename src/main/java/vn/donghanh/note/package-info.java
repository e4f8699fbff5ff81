/**
 * Progress notes and contact attempts. Notes are divided into sections; users without access to a section see only that
 * a note exists, when and by whom it was written. Reads the case through {@link
 * vn.donghanh.casefile.CaseFileRepository} and knows no other feature.
 */
@NullMarked
package vn.donghanh.note;

import org.jspecify.annotations.NullMarked;
