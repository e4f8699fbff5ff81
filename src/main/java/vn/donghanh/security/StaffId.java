package vn.donghanh.security;

import java.io.Serializable;

/** Identifier of a user account for other features. */
public record StaffId(long value) implements Serializable {}
