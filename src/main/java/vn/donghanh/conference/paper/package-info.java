/** The minutes of a conference as a form to be signed. Reads a conference through its queries only, and only when it is printed. */
@NullMarked
package vn.donghanh.conference.paper;

import org.jspecify.annotations.NullMarked;
