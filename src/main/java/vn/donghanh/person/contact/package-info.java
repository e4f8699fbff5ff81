/**
 * Safe-contact agreements: when, where and how a client may be contacted.
 * Shows {@code SafeContactQueries} and {@code SafeContactService}.
 * Must not know any case or feature.
 */
@NullMarked
package vn.donghanh.person.contact;

import org.jspecify.annotations.NullMarked;
