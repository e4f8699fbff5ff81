/**
 * What happened with a client, written down: progress notes and attempts to reach her. Notes lie in sections; who may not read
 * a section learns that something took place, when and by whom, not what. Sees the case through
 * {@link vn.donghanh.casefile.CaseFileRepository}; knows no other feature.
 */
@NullMarked
package vn.donghanh.note;

import org.jspecify.annotations.NullMarked;
