/**
 * Privileged notes on a matter of legal aid: their author reads them, and the lawyer of the matter those that the author marked. Shows others rows of
 * notes and what may be done with one; must not know the steps of the matter.
 */
@NullMarked
package vn.donghanh.legalaid.note;

import org.jspecify.annotations.NullMarked;
