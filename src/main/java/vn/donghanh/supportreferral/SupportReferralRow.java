package vn.donghanh.supportreferral;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;

/**
 * A list row for a referral for support of a case.
 *
 * @param helpKey message key of what the partner is asked for
 * @param partner name of the partner; null until it was sent
 * @param replyDue when the partner's answer is due; null once answered
 */
public record SupportReferralRow(
        String ref,
        String code,
        PartnerBusinessKind kind,
        SupportStatus status,
        String helpKey,
        @Nullable String partner,
        Instant since,
        @Nullable Instant replyDue)
        implements Serializable {}
