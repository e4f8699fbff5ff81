/** The pages of conferences: the list, calling, one conference, its outside people, the minutes, one decision, the part of an outside body. */
@NullMarked
package vn.donghanh.conference.web;

import org.jspecify.annotations.NullMarked;
