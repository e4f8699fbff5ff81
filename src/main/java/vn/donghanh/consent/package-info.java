/**
 * The client's consent: asked per scope, answered, renewed, taken back; and the one ground that stands without it, the
 * protection of life and health. Other features ask {@link vn.donghanh.consent.ConsentPolicy} and {@link vn.donghanh.consent.LegalGroundQueries}.
 */
@NullMarked
package vn.donghanh.consent;

import org.jspecify.annotations.NullMarked;
