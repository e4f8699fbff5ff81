package vn.donghanh.account;

import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;

/** Says what somebody needs before a role is granted; implemented by features that know. */
public interface RoleGrantBlocker {
    Precondition precondition(StaffId person, Role role);
}
