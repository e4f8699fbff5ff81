package vn.donghanh.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * How consent was given.
 *
 * @param witness the colleague before whom it was said, for {@link ConsentMethod#WITNESSED_VERBAL}
 * @param guardian who spoke for a minor, for {@link ConsentMethod#GUARDIAN}
 * @param expiresOn the last day on which it holds; null at reception, where it is the longest allowed
 */
public record ConsentEvidence(
        ConsentMethod form, @Nullable StaffId witness, @Nullable String guardian, @Nullable LocalDate expiresOn) {}
