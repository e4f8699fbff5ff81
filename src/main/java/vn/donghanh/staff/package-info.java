/**
 * Accounts, roles, organisational units, sessions, one-time codes and delegations.
 * Shows every other feature who works at the Centre and with its partners.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.staff;

import org.jspecify.annotations.NullMarked;
