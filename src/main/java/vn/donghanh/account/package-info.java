/**
 * Account administration: invitations, roles and their confirmation, units, delegations, profiles, partner accounts.
 * Shows use cases to pages only.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.account;

import org.jspecify.annotations.NullMarked;
