package vn.donghanh.handover;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.staff.StaffMember;

/**
 * Everything open of a colleague, or of a unit, with a proposal for each case.
 *
 * @param username whose work goes; null for a whole unit
 * @param name of the colleague or of the unit
 * @param accountOpen whether the account can still be used
 * @param mayEndAccount whether the account may be ended together with the hand-over
 * @param decisions decisions that wait for the supervisors of the unit; null when the colleague decides nothing
 * @param otherSupervisors how many others decide on them
 * @param delegatedUntil the last day of the director's delegation
 * @param covers running and coming covers that end with the account
 * @param drafts the colleague's unsent drafts, which nobody else reads
 */
public record HandoverView(
        @Nullable String username,
        String name,
        boolean accountOpen,
        boolean mayEndAccount,
        List<HandoverCaseRow> cases,
        List<TaskElsewhere> tasks,
        List<SectionRow> sections,
        @Nullable Long decisions,
        long otherSupervisors,
        @Nullable LocalDate delegatedUntil,
        long covers,
        List<DraftCount> drafts,
        List<ColleagueLoad> colleagues)
        implements Serializable {

    /**
     * @param alias null when there is none
     * @param answers how many answers of partners the case waits for
     * @param wish null when the client was never asked
     * @param candidates usernames of those who can take the case
     * @param proposed the username proposed; null when nobody can
     */
    public record HandoverCaseRow(
            String number,
            @Nullable String alias,
            TriageLevel level,
            CaseStatus status,
            @Nullable TaskKind nextTask,
            @Nullable Instant nextDue,
            @Nullable String manager,
            long answers,
            @Nullable ManagerWishView wish,
            List<String> candidates,
            @Nullable String proposed)
            implements Serializable {}

    /** A task on a case that somebody else manages; it goes to that case's manager. */
    public record TaskElsewhere(String number, String labelKey, Instant dueAt) implements Serializable {}

    /**
     * Work on one section of somebody else's case.
     *
     * @param until the last moment of the access, which whoever goes on keeps; null for as long as the case is open
     */
    public record SectionRow(String number, CaseSection section, @Nullable Instant until, List<StaffMember> candidates)
            implements Serializable {}

    public record DraftCount(String labelKey, long count) implements Serializable {}

    /** Returns whether something is left to be handed over. */
    public boolean isLeft() {
        return !cases.isEmpty() || !tasks.isEmpty() || !sections.isEmpty();
    }

    public long caseCount(TriageLevel level) {
        return cases.stream().filter(row -> row.level() == level).count();
    }
}
