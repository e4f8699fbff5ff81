package vn.donghanh.service.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.spi.HearingProvider;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceItem;

/**
 * The view of the page on which a service is recorded.
 *
 * @param types the kinds that the user may record; empty when none may be recorded now
 * @param today what was given today
 * @param recent the user's last deliveries to this client, each kind once
 * @param actions the open actions of the plan in force
 * @param givers who may have given it, the user first
 * @param recentFunding the sources that the user named lately and that are still valid, latest first
 * @param hearings the legal matters with the hearing days that an accompaniment may answer
 * @param prefill what the form begins with
 * @param draft the user's unsaved draft; null when there is none
 */
public record ServiceRecordView(
        CaseHeader header,
        List<DeliveryType> types,
        List<DeliveryRow> today,
        List<Recent> recent,
        List<NeedProvider.NeedSummary> needs,
        List<PlanActionProvider.PlanActionItem> actions,
        boolean mayComplete,
        List<Giver> givers,
        List<CodeListItemView> funding,
        List<CodeListItemView> recentFunding,
        List<HearingProvider.HearingDays> hearings,
        @Nullable Prefill prefill,
        @Nullable ServiceDraftView draft)
        implements Serializable {

    public record Giver(StaffId id, String name, boolean me) implements Serializable {}

    /** A delivery that can be repeated. */
    public record Recent(String ref, ServiceItem item, @Nullable Long amount) implements Serializable {}

    /**
     * An earlier delivery, to be repeated or corrected.
     *
     * @param corrects whether the form corrects it; the form repeats it otherwise
     * @param outcome of the corrected one; null for one to be repeated, because nobody knows yet what will come of it
     * @param legalMatter the legal matter whose hearing day the corrected one answers; null for none
     */
    public record Prefill(
            String ref,
            int version,
            boolean corrects,
            ServiceItem item,
            @Nullable DeliveryOutcome outcome,
            LocalDate day,
            StaffId giver,
            @Nullable String need,
            @Nullable String action,
            @Nullable String legalMatter,
            ServiceCost cost,
            @Nullable String line)
            implements Serializable {}

    public boolean mayRecord() {
        return !types.isEmpty();
    }
}
