package vn.donghanh.staffcourse;

import static vn.donghanh.security.Permission.OWN_WORK;
import static vn.donghanh.security.Permission.SETTINGS_ADMIN;
import static vn.donghanh.security.Permission.STAFF_COURSE_KEEP;
import static vn.donghanh.security.Permission.STAFF_COURSE_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffQueries;

/** Reads the pages of the courses for staff: everybody's for those who oversee them, one's own for everybody else. */
@UseCases(reads = true)
public class StaffCourseQueries {
    @Inject
    StaffCourseRepository courses;

    @Inject
    CodeListQueries codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param own whether only the reader's own courses are wanted
     * @param page page number from 1, with {@link StaffCourseListView#PAGE_SIZE} courses each, newest first
     */
    @Requires(OWN_WORK)
    @AuditAction("staff-course.list")
    public StaffCourseListView list(boolean own, int page) {
        boolean seesAll = user.may(STAFF_COURSE_SEE);
        boolean all = seesAll && !own;
        StaffId participant = all ? null : user.id();
        List<StaffCourse> found = courses.findLatest(
                participant, PageRequest.firstRow(page, StaffCourseListView.PAGE_SIZE), StaffCourseListView.PAGE_SIZE);
        Map<String, List<StaffCourseParticipation>> parts =
                courses
                        .findParticipations(
                                found.stream().map(StaffCourse::courseRef).toList())
                        .stream()
                        .filter(StaffCourseQueries::isOnTheList)
                        .collect(Collectors.groupingBy(StaffCourseParticipation::courseRef));
        Map<String, CodeListItemView> topics = codeLists.findByCode(StaffCourseService.TOPICS);
        boolean mayKeep = user.may(STAFF_COURSE_KEEP);
        return new StaffCourseListView(
                found.stream()
                        .map(course -> row(course, parts.getOrDefault(course.courseRef(), List.of()), topics, seesAll))
                        .toList(),
                courses.count(participant),
                all,
                seesAll,
                mayKeep,
                user.may(SETTINGS_ADMIN),
                choices(StaffCourseService.TOPICS, mayKeep),
                choices(StaffCourseService.FUNDING, mayKeep));
    }

    private StaffCourseRow row(
            StaffCourse course,
            List<StaffCourseParticipation> parts,
            Map<String, CodeListItemView> topics,
            boolean seesAll) {
        List<StaffCourseParticipation> counted = seesAll ? parts : List.of();
        return new StaffCourseRow(
                course.courseRef(),
                item(topics, course.facts().topic()),
                course.facts(),
                course.withdrawalReason(),
                parts.stream()
                        .filter(this::isOwn)
                        .map(StaffCourseParticipation::outcome)
                        .findFirst()
                        .orElse(null),
                counted.size(),
                count(counted, ParticipationOutcome.CERTIFIED),
                isOver(course) ? count(counted, ParticipationOutcome.ENROLLED) : 0);
    }

    private static int count(List<StaffCourseParticipation> parts, ParticipationOutcome outcome) {
        return (int) parts.stream().filter(part -> part.outcome() == outcome).count();
    }

    /** @throws NotFoundException also when the reader neither oversees the courses nor took part in this one */
    @Requires(OWN_WORK)
    @AuditAction("staff-course.view")
    public StaffCourseView get(@Nullable String ref) {
        StaffCourse course = courses.find(ref).orElseThrow(NotFoundException::new);
        auditContext.about("staffCourse", course.courseRef());
        boolean seesAll = user.may(STAFF_COURSE_SEE);
        List<StaffCourseParticipation> parts = courses.findParticipations(List.of(course.courseRef())).stream()
                .filter(StaffCourseQueries::isOnTheList)
                .filter(part -> seesAll || isOwn(part))
                .toList();
        if (!seesAll && (parts.isEmpty() || course.isWithdrawn())) {
            throw new NotFoundException();
        }
        List<StaffCourse> earlier = seesAll ? courses.findEarlier(course) : List.of();
        Map<StaffId, String> names = names(course, parts, earlier);
        Map<String, CodeListItemView> topics = codeLists.findByCode(StaffCourseService.TOPICS);
        boolean mayKeep = user.may(STAFF_COURSE_KEEP) && !course.isWithdrawn();
        return new StaffCourseView(
                course.courseRef(),
                course.versionNumber(),
                item(topics, course.facts().topic()),
                codeLists
                        .findByCode(StaffCourseService.FUNDING)
                        .get(course.facts().funding()),
                course.facts(),
                course.withdrawalReason(),
                names.getOrDefault(course.recordedBy(), ""),
                course.recordedAt(),
                parts.stream()
                        .map(part -> new StaffCourseView.Participant(
                                part.ref(),
                                names.getOrDefault(part.participant(), ""),
                                part.outcome(),
                                names.getOrDefault(part.recordedBy(), ""),
                                part.recordedAt()))
                        .toList(),
                earlier.stream()
                        .map(old -> new StaffCourseView.EarlierFacts(
                                old.facts(),
                                item(topics, old.facts().topic()),
                                names.getOrDefault(old.recordedBy(), ""),
                                old.recordedAt()))
                        .toList(),
                isOver(course),
                seesAll,
                mayKeep,
                mayKeep ? candidates(parts) : List.of(),
                choices(StaffCourseService.TOPICS, mayKeep),
                choices(StaffCourseService.FUNDING, mayKeep));
    }

    private Map<StaffId, String> names(
            StaffCourse course, List<StaffCourseParticipation> parts, List<StaffCourse> earlier) {
        return staff.names(Stream.of(
                        Stream.of(course.recordedBy()),
                        earlier.stream().map(StaffCourse::recordedBy),
                        parts.stream().map(StaffCourseParticipation::participant),
                        parts.stream().map(StaffCourseParticipation::recordedBy))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
    }

    private List<StaffCourseView.Candidate> candidates(List<StaffCourseParticipation> parts) {
        Set<StaffId> listed =
                parts.stream().map(StaffCourseParticipation::participant).collect(Collectors.toSet());
        return staff.active().stream()
                .filter(member -> !listed.contains(member.id()))
                .map(member -> new StaffCourseView.Candidate(member.username(), member.name()))
                .toList();
    }

    private List<CodeListItemView> choices(String list, boolean mayKeep) {
        return mayKeep ? codeLists.findValid(list, CentreTime.today(clock)) : List.of();
    }

    /** Courses hold only codes of the list, retired ones included. */
    private static CodeListItemView item(Map<String, CodeListItemView> items, @Nullable String code) {
        return Objects.requireNonNull(items.get(code));
    }

    private static boolean isOnTheList(StaffCourseParticipation part) {
        return part.outcome() != ParticipationOutcome.REMOVED;
    }

    private boolean isOwn(StaffCourseParticipation part) {
        return part.participant().equals(user.id());
    }

    private boolean isOver(StaffCourse course) {
        LocalDate last = course.facts().lastDay();
        return last != null && !CentreTime.today(clock).isBefore(last);
    }
}
