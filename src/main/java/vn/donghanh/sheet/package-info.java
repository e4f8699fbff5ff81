/**
 * The sheet for the client: what they may receive, what they have received, and whom to ring. Depends on no other feature; what was received
 * comes through {@link vn.donghanh.casefile.spi.ServiceEvidenceProvider}, what is needed through {@link vn.donghanh.casefile.spi.NeedProvider}.
 */
@NullMarked
package vn.donghanh.sheet;

import org.jspecify.annotations.NullMarked;
