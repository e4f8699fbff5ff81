/**
 * Administration of accounts: inviting, roles and their confirmation, units, delegations, profiles, accounts of partners. Shows use cases to
 * pages only.
 */
@NullMarked
package vn.donghanh.account;

import org.jspecify.annotations.NullMarked;
