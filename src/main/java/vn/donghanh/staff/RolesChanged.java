package vn.donghanh.staff;

import vn.donghanh.security.StaffId;

/** Event within the transaction that changes the effective roles, the unit or the status of an account. */
public record RolesChanged(StaffId account) {}
