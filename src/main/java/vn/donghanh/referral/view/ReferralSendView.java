package vn.donghanh.referral.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.reference.DeadlineDuration;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralSlip;
import vn.donghanh.staff.StaffMember;

/**
 * The form for a referral and its options.
 *
 * @param code of the draft that is continued; null for a new referral
 * @param partners the organisations that offer any health service today
 * @param near the references of partners that serve the client's place of residence, as far as it is recorded and the user may read it
 * @param replyWithin how long a partner has to answer a referral sent today
 * @param replyBy the reply deadline of a referral sent now
 * @param latestExpiry the latest permitted expiry date of a consent
 * @param examination the priority under which a due specialist examination is answered in time; null if none is due
 */
public record ReferralSendView(
        CaseHeader header,
        @Nullable String code,
        @Nullable ReferralDraft draft,
        ReferralSlip.Selection selection,
        List<PartnerOption> partners,
        Set<String> near,
        List<StaffMember> witnesses,
        LocalDate latestExpiry,
        Map<ReferralPriority, DeadlineDuration> replyWithin,
        Map<ReferralPriority, Instant> replyBy,
        boolean mayRecordConsent,
        boolean mayOpenIdentity,
        @Nullable ReferralPriority examination)
        implements Serializable {}
