package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.consent.ConsentPolicy.ValidConsent;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.reference.DeadlineDuration;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralSlip;
import vn.donghanh.security.OrganisationId;

/**
 * The form for a referral and its options.
 *
 * @param draft the draft that is continued; null for a new referral
 * @param sending the organisations that offer any health service today, and the client's consents
 * @param replyWithin how long a partner has to answer a referral sent today
 * @param replyBy the reply deadline of a referral sent now
 * @param examination the priority under which a due specialist examination is answered in time; null if none is due
 */
public record ReferralSendView(
        CaseHeader header,
        @Nullable ReferralDraft draft,
        ReferralSlip.Selection selection,
        SendingView sending,
        Map<ReferralPriority, DeadlineDuration> replyWithin,
        Map<ReferralPriority, Instant> replyBy,
        boolean mayOpenIdentity,
        @Nullable ReferralPriority examination)
        implements Serializable {
    /** Returns this view after the client has agreed to a scope for a partner. Nothing else of the form depends on it. */
    public ReferralSendView afterConsent(OrganisationId partner, ConsentScope scope, ValidConsent consent) {
        return new ReferralSendView(
                header,
                draft,
                selection,
                sending.afterConsent(partner, scope, consent),
                replyWithin,
                replyBy,
                mayOpenIdentity,
                examination);
    }
}
