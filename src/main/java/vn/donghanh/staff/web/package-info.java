/** Sign-in, sessions and the pages about accounts. The only place that turns a browser's session into a member of staff. */
@NullMarked
package vn.donghanh.staff.web;

import org.jspecify.annotations.NullMarked;
