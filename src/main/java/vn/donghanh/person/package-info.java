/**
 * The vault of identity: who a client is, how she may safely be reached, and which two records may be the same person.
 * Values lie sealed field by field and are opened one at a time. The rest of the product knows a {@code PersonRef} and,
 * for those who may see it, the alias. Knows no case: who may see a person is answered through {@link PersonAccess}.
 */
@NullMarked
package vn.donghanh.person;

import org.jspecify.annotations.NullMarked;
