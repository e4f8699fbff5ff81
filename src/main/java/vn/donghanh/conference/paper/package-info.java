/** The minutes of a conference as a form to be signed. Reads conferences through their queries only. */
@NullMarked
package vn.donghanh.conference.paper;

import org.jspecify.annotations.NullMarked;
