package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.referral.ReferralStep;

/**
 * One of the five steps of an ordinary referral.
 *
 * @param current whether it is expected next
 * @param at when it was taken; null if it was not
 */
public record ReferralProgressRow(ReferralStep step, boolean done, boolean current, @Nullable Instant at)
        implements Serializable {}
