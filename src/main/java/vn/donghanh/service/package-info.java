/**
 * Services that the Centre's own staff deliver to a client: what, when, by whom, for which need, at which cost, with which outcome.
 * Deliveries are appended, never changed; cash above a bound waits for a second person; kinds that reveal a health fact are encrypted.
 * Knows no other feature; plan actions and needs come through {@link vn.donghanh.casefile.spi}.
 */
@NullMarked
package vn.donghanh.service;

import org.jspecify.annotations.NullMarked;
