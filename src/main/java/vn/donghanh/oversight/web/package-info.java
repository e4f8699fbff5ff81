/** The pages of supervisor and director. */
@NullMarked
package vn.donghanh.oversight.web;

import org.jspecify.annotations.NullMarked;
