package vn.donghanh.security;

import java.io.Serializable;

/** An account of the Centre's staff, as other features know it. */
public record StaffId(long value) implements Serializable {}
