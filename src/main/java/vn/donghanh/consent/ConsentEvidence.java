package vn.donghanh.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * The evidence of how a consent was given.
 *
 * @param witness the colleague who witnessed it, for {@link ConsentMethod#WITNESSED_VERBAL}
 * @param guardian the name of the legal representative who consented for a minor, for {@link ConsentMethod#GUARDIAN}
 * @param expiresOn the last day of validity; null at reception, where the longest permitted period applies
 */
public record ConsentEvidence(
        ConsentMethod form, @Nullable StaffId witness, @Nullable String guardian, @Nullable LocalDate expiresOn) {}
