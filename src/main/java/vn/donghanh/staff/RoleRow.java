package vn.donghanh.staff;

import java.io.Serializable;
import vn.donghanh.security.Role;

/** A role of an account; not confirmed means that it does not count yet. */
public record RoleRow(String ref, Role role, boolean confirmed) implements Serializable {}
