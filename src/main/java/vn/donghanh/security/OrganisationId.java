package vn.donghanh.security;

import java.io.Serializable;

/**
 * Identifier of a partner organisation for other features. Declared in this package because authorisation must know which organisation an account
 * belongs to.
 */
public record OrganisationId(long value) implements Serializable {}
