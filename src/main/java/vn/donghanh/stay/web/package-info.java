/** The screens of emergency stays: those of one case, one of them, and who is in the house. */
@NullMarked
package vn.donghanh.stay.web;

import org.jspecify.annotations.NullMarked;
