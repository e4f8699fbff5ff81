/** Screens of the settings, and the words for places. */
@NullMarked
package vn.donghanh.reference.web;

import org.jspecify.annotations.NullMarked;
