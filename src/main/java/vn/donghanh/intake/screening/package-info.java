/**
 * Risk screenings: a dated series of a case. Each screening, correction and end of a critical flag is appended; what stands now follows from all of
 * them. Knows nothing of the reception, which records the first screening and observes {@link vn.donghanh.intake.screening.FlagsRaised}.
 */
@NullMarked
package vn.donghanh.intake.screening;

import org.jspecify.annotations.NullMarked;
