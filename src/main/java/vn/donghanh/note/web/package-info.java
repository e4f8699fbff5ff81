/** The pages on which notes are written and contacts recorded. */
@NullMarked
package vn.donghanh.note.web;

import org.jspecify.annotations.NullMarked;
