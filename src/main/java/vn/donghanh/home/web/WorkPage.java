package vn.donghanh.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.feedback.complaint.ComplaintRow;
import vn.donghanh.feedback.complaint.WaitingComplaintQueries;
import vn.donghanh.home.MenuEntry;
import vn.donghanh.home.WorkOverview;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.service.counselling.CounsellorDay;
import vn.donghanh.service.counselling.SessionQueries;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.worklist.NewAssignmentRow;
import vn.donghanh.worklist.TaskQueries;
import vn.donghanh.worklist.TaskQueries.WorklistView;

/** Backing bean of the "My work" page: due tasks and new assignments. */
@Named
@RequestScoped
public class WorkPage {
    @Inject
    TaskQueries tasks;

    @Inject
    SessionQueries sessions;

    @Inject
    WaitingComplaintQueries complaints;

    @Inject
    CurrentUser user;

    @Inject
    RequestIdentity identity;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private WorklistView work;
    private WorkOverview overview;
    private CounsellorDay counselling = CounsellorDay.EMPTY;
    private List<ComplaintRow> complaintRows;

    @PostConstruct
    void load() {
        work = tasks.worklist();
        overview = WorkOverview.of(work, clock.instant());
        if (mayRecordSessions()) {
            counselling = sessions.today();
        }
        complaintRows = complaints.findMostUrgent();
    }

    /** Returns the greeting, e.g. "Chào chị Linh", with the user's preferred salutation. */
    public String greeting() {
        AuthenticatedUser authenticatedUser = Objects.requireNonNull(identity.user());
        return texts.of("home_work.greeting." + authenticatedUser.address(), authenticatedUser.shortName());
    }

    /** Summarises the user's day in one sentence. */
    public String summary() {
        return texts.of(
                "home_work.summary",
                overview.late().size(),
                overview.urgentAssignments(),
                overview.today().size());
    }

    /** Returns what a button says of its client to a screen reader; {@code dh:client} shows it. */
    public String clientLabel(@Nullable String alias, String number) {
        return alias == null ? number : alias + ", " + number;
    }

    public String caseLink(NewAssignmentRow assignment) {
        return "/casefile/overview/" + assignment.number();
    }

    /** Returns the cases of the user's tasks, for which a service is recorded most likely; empty for users whose access may be to a section. */
    public List<WorkOverview.RecordableCase> recordableCases() {
        return mayWorkOnCases() && user.may(Permission.SERVICE_RECORD) ? WorkOverview.recordableCases(work) : List.of();
    }

    public boolean mayRecordSessions() {
        return user.may(Permission.COUNSELLING_RECORD);
    }

    /** Returns the days agreed for the counsellor's next sessions, the nearest first. */
    public List<TaskRow> plannedSessions() {
        return WorkOverview.plannedSessions(work);
    }

    public CounsellorDay counselling() {
        return counselling;
    }

    public long caseload(TriageLevel level) {
        return work.caseload().getOrDefault(level, 0L);
    }

    public long totalCaseload() {
        return work.caseload().values().stream().mapToLong(Long::longValue).sum();
    }

    public List<TriageLevel> levels() {
        return Arrays.stream(TriageLevel.values())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Returns the other menu entries, for users who do not work on cases. */
    public List<MenuEntry> otherEntries() {
        return MenuEntry.of(user).stream()
                .filter(entry -> entry != MenuEntry.WORK)
                .toList();
    }

    /** Returns the complaints that wait for the user; they are no tasks of a case, which its readers would see. */
    public List<ComplaintRow> complaints() {
        return complaintRows;
    }

    public boolean maySeeCases() {
        return user.may(Permission.CASE_READ);
    }

    public boolean mayArrangeCovers() {
        return user.may(Permission.CASE_ASSIGN);
    }

    public boolean mayReceiveClients() {
        return user.may(Permission.INTAKE_RECEIVE);
    }

    public boolean mayWorkOnCases() {
        return user.may(Permission.CASE_WORK);
    }

    public WorklistView work() {
        return work;
    }

    public WorkOverview overview() {
        return overview;
    }
}
