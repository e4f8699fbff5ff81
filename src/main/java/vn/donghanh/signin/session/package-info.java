/**
 * Sessions and the user of the current request.
 * Shows SessionRepository, RequestIdentity and RunAs.
 * Must not know pages; HTTP is handled in signin.web.
 */
@NullMarked
package vn.donghanh.signin.session;

import org.jspecify.annotations.NullMarked;
