/** The identity of a client as it is seen through a case. Shows CaseIdentityQueries. */
@NullMarked
package vn.donghanh.identity;

import org.jspecify.annotations.NullMarked;
