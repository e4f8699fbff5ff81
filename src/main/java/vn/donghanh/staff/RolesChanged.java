package vn.donghanh.staff;

import vn.donghanh.security.StaffId;

/** Fired within the transaction when the confirmed roles, the unit or the state of an account change. */
public record RolesChanged(StaffId account) {}
