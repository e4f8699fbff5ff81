/** Safe contact: when, where and how a client may be reached. Shows SafeContactQueries and SafeContactService. */
@NullMarked
package vn.donghanh.person.contact;

import org.jspecify.annotations.NullMarked;
