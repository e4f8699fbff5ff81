/** Pages and forms of the courses for staff. Shows nothing to other packages. Must not know persistence. */
@NullMarked
package vn.donghanh.staffcourse.web;

import org.jspecify.annotations.NullMarked;
