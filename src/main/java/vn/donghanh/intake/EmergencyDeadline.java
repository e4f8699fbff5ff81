package vn.donghanh.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.FlagsRaised;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;

/**
 * The deadlines that an emergency starts, each with its task, its deadline code and the permission needed to settle it.
 */
public enum EmergencyDeadline {
    TELL_DIRECTOR(TaskKind.TELL_DIRECTOR, DeadlineCode.TELL_DIRECTOR, Permission.INTAKE_SCREEN),
    CHILD_MEASURES(TaskKind.CHILD_MEASURES, DeadlineCode.CHILD_MEASURES, Permission.CASE_ACCEPT_HIGH),
    SPECIALIST_EXAM_72H(TaskKind.SPECIALIST_EXAM_72H, DeadlineCode.SPECIALIST_EXAM_72H, Permission.INTAKE_SCREEN),
    SPECIALIST_EXAM_120H(TaskKind.SPECIALIST_EXAM_120H, DeadlineCode.SPECIALIST_EXAM_120H, Permission.INTAKE_SCREEN),
    ADMISSION_DECISION(TaskKind.ADMISSION_DECISION, DeadlineCode.ADMISSION_DECISION, Permission.ADMISSION_DECIDE),
    EMERGENCY_PAPERS(TaskKind.EMERGENCY_PAPERS, DeadlineCode.EMERGENCY_PAPERS, Permission.INTAKE_SCREEN);

    private final TaskKind task;
    private final DeadlineCode deadline;
    private final Permission requiredPermission;

    EmergencyDeadline(TaskKind task, DeadlineCode deadline, Permission settledBy) {
        this.task = task;
        this.deadline = deadline;
        this.requiredPermission = settledBy;
    }

    public TaskKind task() {
        return task;
    }

    DeadlineCode deadline() {
        return deadline;
    }

    Permission requiredPermission() {
        return requiredPermission;
    }

    /** Whether the deadline is counted from the exposure and not from the client's arrival. */
    public boolean countsFromExposure() {
        return this == SPECIALIST_EXAM_72H || this == SPECIALIST_EXAM_120H;
    }

    /** Returns the possible outcomes; the client may decline only the medical examinations. */
    public List<DeadlineOutcome> endings() {
        return countsFromExposure() ? List.of(DeadlineOutcome.values()) : List.of(DeadlineOutcome.DONE);
    }

    static Optional<EmergencyDeadline> of(TaskKind task) {
        return Stream.of(values()).filter(candidate -> candidate.task == task).findFirst();
    }

    /** Returns the deadlines that this intake starts. */
    static List<EmergencyDeadline> startedBy(boolean emergency, boolean childPath, RiskScreening screening) {
        boolean exposed = screening.flags().contains(CriticalFlag.C_RAPE72);
        boolean critical = !screening.flags().isEmpty();
        return Stream.of(values())
                .filter(candidate -> switch (candidate) {
                    case TELL_DIRECTOR -> emergency || critical;
                    case ADMISSION_DECISION, EMERGENCY_PAPERS -> emergency;
                    case CHILD_MEASURES -> childPath;
                    case SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H -> exposed;
                })
                .toList();
    }

    /** Returns the deadlines that flags raised later start. After an incident the deadlines of care are those of the incident. */
    static List<EmergencyDeadline> startedBy(FlagsRaised raised) {
        boolean exposed = raised.flags().contains(CriticalFlag.C_RAPE72) && !raised.afterIncident();
        return Stream.of(values())
                .filter(candidate -> switch (candidate) {
                    case TELL_DIRECTOR -> raised.first();
                    case ADMISSION_DECISION, EMERGENCY_PAPERS -> false;
                    case CHILD_MEASURES -> raised.flags().contains(CriticalFlag.C_MINOR);
                    case SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H -> exposed;
                })
                .toList();
    }
}
