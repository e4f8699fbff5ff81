/** Screens of the programme. */
@NullMarked
package vn.donghanh.programme.web;

import org.jspecify.annotations.NullMarked;
