package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.reference.DeadlineDuration;
import vn.donghanh.staff.StaffMember;

/** View records for the referral pages of the Centre. */
public final class ReferralViews {
    private ReferralViews() {}

    public record CaseReferrals(CaseHeader header, List<ReferralRow> rows, boolean maySend) implements Serializable {}

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
    public record SendView(
            CaseHeader header,
            @Nullable String code,
            @Nullable ReferralDraft draft,
            ReferralSlipComposer.Selection selection,
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

    /** The client's valid consents for one partner. */
    public record PartnerConsent(
            ConsentPolicy.@Nullable ValidConsent minimum, ConsentPolicy.@Nullable ValidConsent identity)
            implements Serializable {}

    /**
     * A referral as shown at the Centre.
     *
     * @param content what the partner sees; null for users who may not decrypt the subject
     * @param hardLimit the time after which the requested service is no longer effective; only with a decrypted subject
     * @param conflictsWithWish whether the appointment conflicts with the client's wish
     * @param contact who can be called when no answer comes
     * @param completableTasks the open tasks that the user can complete
     */
    public record ReferralView(
            CaseHeader header,
            ReferralRow row,
            @Nullable DisclosureContent content,
            @Nullable String place,
            @Nullable Instant exposure,
            @Nullable Instant hardLimit,
            int noShows,
            boolean conflictsWithWish,
            SafeContactView contact,
            List<Step> history,
            Set<ReferralStep> reportableSteps,
            Set<TaskKind> completableTasks,
            boolean mayWork,
            boolean mayCancel,
            boolean isDraft)
            implements Serializable {}

    /**
     * Contact for questions about a referral.
     *
     * @param phone of the partner, for users who may see its name
     * @param author of the referral, who can call the partner, for all other users
     */
    public record SafeContactView(@Nullable String phone, @Nullable String author) implements Serializable {}

    /**
     * A transition in the history.
     *
     * @param actor null if the partner or the system recorded it
     */
    public record Step(
            ReferralStep step,
            ReferralStatementSource source,
            ReferralStatus from,
            ReferralStatus to,
            @Nullable String reasonKey,
            @Nullable LocalDate happenedOn,
            Instant at,
            @Nullable String actor)
            implements Serializable {
        public String icon() {
            return ReferralTimelineContributor.icon(step);
        }
    }
}
