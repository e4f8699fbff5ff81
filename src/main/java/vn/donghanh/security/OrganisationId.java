package vn.donghanh.security;

import java.io.Serializable;

/** A partner organisation, as other features know it. Stands here because the guard's floor must know to whom an account belongs. */
public record OrganisationId(long value) implements Serializable {}
