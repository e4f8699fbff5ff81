/**
 * The client's consent: asked per scope, answered, renewed, taken back; and the one ground that stands without it, the
 * protection of life and health. Other features ask {@link vn.donghanh.consent.Consents} and {@link vn.donghanh.consent.Grounds}.
 */
@NullMarked
package vn.donghanh.consent;

import org.jspecify.annotations.NullMarked;
