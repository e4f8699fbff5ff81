/**
 * Case management: use cases, queries and persistence of a client's case from intake to closing.
 * Features load and change a case through {@link vn.donghanh.casefile.CaseFileRepository} alone, and take part in it by implementing {@code casefile.spi}.
 * It must not know the features that build on it.
 */
@NullMarked
package vn.donghanh.casefile;

import org.jspecify.annotations.NullMarked;
