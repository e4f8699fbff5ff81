package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.security.Role;

/** A role of an account; it has no effect until it is confirmed. */
public record RoleRow(String ref, Role role, boolean confirmed) implements Serializable {}
