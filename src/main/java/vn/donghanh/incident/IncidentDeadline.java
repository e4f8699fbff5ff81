package vn.donghanh.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;

/** The deadlines that an incident starts, each with its task, its deadline code and the permission needed to settle it. */
public enum IncidentDeadline {
    EXAM_72H(TaskKind.INCIDENT_EXAM_72H, DeadlineCode.SPECIALIST_EXAM_72H, Permission.INCIDENT_RECORD),
    EXAM_120H(TaskKind.INCIDENT_EXAM_120H, DeadlineCode.SPECIALIST_EXAM_120H, Permission.INCIDENT_RECORD),
    CHILD_MEASURES(TaskKind.INCIDENT_CHILD_MEASURES, DeadlineCode.CHILD_MEASURES, Permission.CASE_ACCEPT_HIGH),
    /** Ends with the notice itself. */
    CHILD_NOTICE(TaskKind.INCIDENT_CHILD_NOTICE, DeadlineCode.INCIDENT_CHILD_NOTICE, Permission.INCIDENT_RECORD),
    PLAN_REVIEW(TaskKind.INCIDENT_REVIEW, DeadlineCode.INCIDENT_REVIEW, Permission.INCIDENT_RECORD),
    SUPERVISOR_READING(TaskKind.INCIDENT_READING, DeadlineCode.INCIDENT_READING, Permission.CASE_ACCEPT_HIGH);

    private final TaskKind task;
    private final DeadlineCode code;
    private final Permission requiredPermission;

    IncidentDeadline(TaskKind task, DeadlineCode code, Permission settledBy) {
        this.task = task;
        this.code = code;
        this.requiredPermission = settledBy;
    }

    public TaskKind task() {
        return task;
    }

    DeadlineCode code() {
        return code;
    }

    Permission requiredPermission() {
        return requiredPermission;
    }

    /** Whether it is counted from the incident and not from its record; shown to readers of the health section as well. */
    public boolean isCare() {
        return this == EXAM_72H || this == EXAM_120H;
    }

    /** Returns the possible outcomes. The client may decline care; the notice ends only by being given. */
    public List<DeadlineOutcome> endings() {
        return switch (this) {
            case EXAM_72H, EXAM_120H -> List.of(DeadlineOutcome.values());
            case CHILD_MEASURES, SUPERVISOR_READING, PLAN_REVIEW -> List.of(DeadlineOutcome.DONE);
            case CHILD_NOTICE -> List.of();
        };
    }

    /** Returns the outcome about which there is nothing to choose; empty when there are several or none. */
    public Optional<DeadlineOutcome> onlyEnding() {
        return endings().size() == 1 ? Optional.of(endings().get(0)) : Optional.empty();
    }

    /** Whether the task belongs to the case manager; otherwise to the supervisors of the case. */
    boolean isForManager() {
        return requiredPermission == Permission.INCIDENT_RECORD;
    }

    static Optional<IncidentDeadline> of(TaskKind task) {
        return Arrays.stream(values()).filter(deadline -> deadline.task == task).findFirst();
    }

    static List<TaskKind> tasks() {
        return Arrays.stream(values()).map(IncidentDeadline::task).toList();
    }

    /** Whether the law on children applies: under 16, or an age that is not known. */
    static boolean isChild(AgeBand age) {
        return age == AgeBand.UNDER_16 || age == AgeBand.UNKNOWN;
    }

    /** Whether it protects a client of this age: the notice is demanded by law; the measures are the Centre's own rule at 16 and 17 as well. */
    boolean protects(AgeBand age) {
        return this == CHILD_NOTICE ? isChild(age) : this == CHILD_MEASURES && age.requiresChildPath();
    }

    /**
     * Whether the notice about an incident may be recorded: the law demands it of a client of this age, or it was demanded when the incident was recorded and was not
     * dropped since because the client turned out to be older.
     */
    static boolean isNoticeDue(AgeBand age, String incidentRef, List<IncidentRepository.DeadlineTask> tasks) {
        return isChild(age)
                || tasks.stream()
                        .anyMatch(task -> incidentRef.equals(task.subject())
                                && task.kind() == CHILD_NOTICE.task
                                && task.ending() != TaskEnding.DROPPED);
    }

    /** Returns the deadlines that this incident starts. */
    static List<IncidentDeadline> startedBy(IncidentSummary summary, IncidentAccount account, CaseView caseView) {
        return Arrays.stream(values())
                .filter(deadline -> switch (deadline) {
                    case EXAM_72H -> summary.isSexual();
                    case EXAM_120H -> summary.isSexual() && !Boolean.FALSE.equals(account.pregnancyPossible());
                    case CHILD_MEASURES, CHILD_NOTICE -> deadline.protects(caseView.ageBand());
                    case PLAN_REVIEW -> caseView.status().isUnderWay();
                    case SUPERVISOR_READING -> true;
                })
                .toList();
    }

    /** @param assumed when the incident is taken to have happened if nobody knows it */
    Instant countedFrom(IncidentTime time, Instant recorded, Instant assumed) {
        return isCare() ? time.countedFrom(assumed) : recorded;
    }
}
