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

/** What the Centre's pages of referrals show. */
public final class ReferralViews {
    private ReferralViews() {}

    public record CaseReferrals(CaseHeader header, List<ReferralRow> rows, boolean maySend) implements Serializable {}

    /**
     * The form and what it offers.
     *
     * @param code of the draft that is gone on with; null for a new one
     * @param partners who offers any health service today
     * @param near the refs of those who serve where she lives, as far as that is recorded and the reader may open it
     * @param replyWithin how long a partner has to answer what is sent today
     * @param replyBy until when it would answer what is sent now
     * @param latestExpiry the last day that a consent may be given for
     * @param examination the priority under which a specialist examination that is due is answered in time; null when none is
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

    /** What she has agreed to for one partner. */
    public record PartnerConsent(
            ConsentPolicy.@Nullable ValidConsent minimum, ConsentPolicy.@Nullable ValidConsent identity)
            implements Serializable {}

    /**
     * One referral.
     *
     * @param content what the partner sees; null for readers to whom the type is sealed
     * @param hardLimit after which the help asked for helps no longer; only beside an opened type
     * @param conflictsWithWish the client wished another time than that of the appointment
     * @param contact whom to ring up when no answer comes
     * @param completableTasks what the reader may tick off here
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
     * @param phone of the partner, for readers to whom it is named
     * @param author who wrote the referral and can ring the partner up, for all others
     */
    public record SafeContactView(@Nullable String phone, @Nullable String author) implements Serializable {}

    /** @param actor null when the partner or the clock did it */
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
