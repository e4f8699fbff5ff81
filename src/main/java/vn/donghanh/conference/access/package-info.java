/**
 * Who may be invited to a conference, who was, and who reads what of it. Shows this to the rest of the feature. Must
 * not know pages or texts of a conference.
 */
@NullMarked
package vn.donghanh.conference.access;

import org.jspecify.annotations.NullMarked;
