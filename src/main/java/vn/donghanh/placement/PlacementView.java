package vn.donghanh.placement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.WorkEndCause;

/**
 * A placement as shown at the Centre.
 *
 * @param terms null before the work has begun
 * @param starts what was told about the first day of work, latest first
 * @param checks the milestones; empty before the work has begun
 * @param otherChecks checks on days that belong to no milestone since the first day was corrected
 * @param openCheck the days of the check that is planned next; null if there is none
 * @param content what the partner was told; null for a client who goes alone
 * @param steps the steps open to the user
 * @param completableTasks open tasks that are completed on this page
 * @param mayTellTerms whether the user may record kind and pay of the work
 * @param mayCheck whether the user may record an answer to the open check today
 * @param mayRecordIncident whether the cause of the end is an incident that the user may record
 */
public record PlacementView(
        CaseHeader header,
        PlacementRow row,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate interviewedOn,
        @Nullable LocalDate startOn,
        @Nullable WorkTerms terms,
        @Nullable LocalDate endedOn,
        @Nullable WorkEndCause endCause,
        List<StartEntryRow> starts,
        List<CheckRow> checks,
        List<CheckRow.Attempt> otherChecks,
        @Nullable CheckWindow openCheck,
        @Nullable DisclosureContent content,
        List<BusinessStepRow<PlacementStatus, PlacementStep>> history,
        List<PlacementStep> steps,
        List<TaskKind> completableTasks,
        boolean mayTellTerms,
        boolean mayCheck,
        boolean mayRecordIncident)
        implements Serializable {
    public PlacementView {
        starts = List.copyOf(starts);
        checks = List.copyOf(checks);
        otherChecks = List.copyOf(otherChecks);
        history = List.copyOf(history);
        steps = List.copyOf(steps);
        completableTasks = List.copyOf(completableTasks);
    }

    public boolean may(String step) {
        return steps.contains(PlacementStep.valueOf(step));
    }
}
