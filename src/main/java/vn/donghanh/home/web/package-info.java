/** The menu, "My work", and what answers "find anything". */
@NullMarked
package vn.donghanh.home.web;

import org.jspecify.annotations.NullMarked;
