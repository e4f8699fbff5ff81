/**
 * Services that the Centre's own staff deliver to a client: what was given, when, by whom, for which need, at which cost and with which outcome.
 * Deliveries are appended, never changed; a correction is one more version. Cash above a bound waits for a second person. Kinds that tell a health
 * fact are encrypted and shown to others by a neutral word. Knows no other feature; plan actions and needs come through {@link
 * vn.donghanh.casefile.spi}.
 */
@NullMarked
package vn.donghanh.service;

import org.jspecify.annotations.NullMarked;
