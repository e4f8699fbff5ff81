/**
 * Job placement: work proposed with the client, the introduction by the Centre or by the client alone, the start, and the checks after it, by
 * asking the client. Shows services, queries and views of the Centre's side, which loads placements through the case, contributors to timeline,
 * closing and reports, and the provider through which a partner answers. Must not know other features.
 */
@NullMarked
package vn.donghanh.placement;

import org.jspecify.annotations.NullMarked;
