/**
 * Authorisation: roles, permissions, and the interceptor before every use case.
 * Shows Permission, Role, CurrentUser, the annotations of use cases, and account and organisation ids.
 * Must not know any entity; {@code signin} provides the current user.
 */
@NullMarked
package vn.donghanh.security;

import org.jspecify.annotations.NullMarked;
