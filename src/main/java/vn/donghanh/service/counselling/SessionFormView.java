package vn.donghanh.service.counselling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.consent.PresentPersons;
import vn.donghanh.service.DeliveryDetailProvider.DeliveryDetail;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;

/**
 * The view of the page on which a session is recorded.
 *
 * @param mayRecord whether sessions may be recorded on the case now
 * @param earlier the last sessions with this client, newest first
 * @param needs the needs that the user may know
 * @param actions the open actions of the plan in force that the user may know
 * @param planned the day that was agreed for the next session; null when there is none ahead
 * @param present whom the client agrees to have present
 * @param correction what is corrected; null for a new session
 * @param draft the user's unsaved draft; null when there is none
 */
public record SessionFormView(
        CaseHeader header,
        boolean mayRecord,
        List<Earlier> earlier,
        List<NeedProvider.NeedSummary> needs,
        List<PlanActionProvider.PlanActionItem> actions,
        boolean mayComplete,
        @Nullable LocalDate planned,
        PresentPersons present,
        @Nullable SessionCorrection correction,
        @Nullable SavedSession draft)
        implements Serializable {

    /** An earlier session of the case. */
    public record Earlier(
            DeliveryType kind,
            DeliveryOutcome outcome,
            LocalDate day,
            @Nullable Integer minutes,
            String counsellor,
            @Nullable DeliveryDetail detail)
            implements Serializable {}

    /** The user's own session, in its newest version. */
    public record SessionCorrection(
            String ref,
            int version,
            SessionFacts facts,
            DeliveryOutcome outcome,
            @Nullable String own,
            @Nullable String need,
            @Nullable String action)
            implements Serializable {}

    /** What the user was writing; the session takes over its reference. */
    public record SavedSession(String ref, @Nullable DeliveryType kind, String content, Instant savedAt)
            implements Serializable {}
}
