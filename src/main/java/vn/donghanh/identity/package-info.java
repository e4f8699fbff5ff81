/**
 * A client's identity as seen through a case, and access to persons through cases.
 * Shows {@link vn.donghanh.identity.CaseIdentityQueries}.
 * Must not decrypt a value by itself; that is done by the person package, value by value and audited.
 */
@NullMarked
package vn.donghanh.identity;

import org.jspecify.annotations.NullMarked;
