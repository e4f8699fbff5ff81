/**
 * Who works here: units, accounts and their roles, passphrases and one-time codes, sessions, delegations. Tells every other
 * feature who acts. Knows no case.
 */
@NullMarked
package vn.donghanh.staff;

import org.jspecify.annotations.NullMarked;
