package vn.donghanh.staffcourse;

import static vn.donghanh.security.Permission.STAFF_COURSE_KEEP;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Records courses for staff, who took part in them, and what came of it. */
@UseCases
public class StaffCourseService {
    /** The list of topics, of which training for others is as well. */
    public static final String TOPICS = "staff_course_topic";

    static final String FUNDING = "funding_source";

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

    /** @return the reference of the course */
    @Requires(STAFF_COURSE_KEEP)
    @AuditAction("staff-course.record")
    public String record(@Valid RecordStaffCourseCommand command) {
        StaffCourseFacts facts = requireComplete(command);
        String ref = RandomReference.random();
        auditContext.about("staffCourse", ref);
        courses.add(StaffCourse.recorded(ref, facts, user.id(), clock.instant()));
        return ref;
    }

    /** Corrects what is recorded of a course; the version before stays. */
    @Requires(STAFF_COURSE_KEEP)
    @AuditAction("staff-course.correct")
    public void correct(String ref, int version, @Valid RecordStaffCourseCommand command) {
        StaffCourse course = get(ref);
        course.requireSeen(version);
        StaffCourseFacts facts = requireComplete(command);
        LocalDate last = facts.lastDay();
        if (last != null && last.isAfter(CentreTime.today(clock)) && hasResults(ref)) {
            throw RuleViolationException.at("lastDay", StaffCourseRule.RESULTS_RECORDED);
        }
        courses.add(course.corrected(facts, user.id(), clock.instant()));
    }

    @Requires(STAFF_COURSE_KEEP)
    @AuditAction("staff-course.withdraw")
    public void withdraw(String ref, int version, @Nullable StaffCourseWithdrawalReason reason) {
        StaffCourse course = get(ref);
        course.requireSeen(version);
        StaffCourseWithdrawalReason given =
                RuleViolationException.requireValue(reason, "reason", StaffCourseRule.WITHDRAWAL_REASON_MISSING);
        courses.add(course.withdrawn(given, user.id(), clock.instant()));
    }

    /** Puts active members of staff on the list; who is on it already stays as they are. */
    @Requires(STAFF_COURSE_KEEP)
    @AuditAction("staff-course.enrol")
    public void enrol(String ref, Set<String> usernames) {
        StaffCourse course = get(ref);
        course.requireOpen();
        List<StaffId> chosen = staff.active().stream()
                .filter(member -> usernames.contains(member.username()))
                .map(StaffMember::id)
                .toList();
        if (chosen.isEmpty()) {
            throw RuleViolationException.at("participants", StaffCourseRule.PARTICIPANTS_MISSING);
        }
        Map<StaffId, StaffCourseParticipation> known = participations(ref).stream()
                .collect(Collectors.toMap(StaffCourseParticipation::participant, Function.identity()));
        for (StaffId participant : chosen) {
            StaffCourseParticipation before = known.get(participant);
            if (before == null) {
                courses.add(StaffCourseParticipation.enrolled(course, participant, user.id(), clock.instant()));
            } else if (before.outcome() == ParticipationOutcome.REMOVED) {
                courses.add(before.next(ParticipationOutcome.ENROLLED, user.id(), clock.instant()));
            }
        }
    }

    /**
     * Records what came of it for several participants at once.
     *
     * @param outcomes by the reference of the version that was seen; one that is as before is no change
     */
    @Requires(STAFF_COURSE_KEEP)
    @AuditAction("staff-course.record-outcomes")
    public void recordOutcomes(String ref, Map<String, ParticipationOutcome> outcomes) {
        StaffCourse course = get(ref);
        course.requireOpen();
        Map<String, StaffCourseParticipation> current = participations(ref).stream()
                .collect(Collectors.toMap(StaffCourseParticipation::ref, Function.identity()));
        if (!current.keySet().containsAll(outcomes.keySet())) {
            throw new StalePageException();
        }
        outcomes.forEach((seen, outcome) -> {
            StaffCourseParticipation part = current.get(seen);
            if (part != null && part.outcome() != outcome) {
                if (outcome.isResult()) {
                    course.requireOver(CentreTime.today(clock));
                }
                courses.add(part.next(outcome, user.id(), clock.instant()));
            }
        });
    }

    private StaffCourseFacts requireComplete(RecordStaffCourseCommand command) {
        StaffCourseFacts facts = command.facts();
        List<Precondition> preconditions = new ArrayList<>(facts.preconditions(CentreTime.today(clock)));
        preconditions.add(Precondition.of(StaffCourseRule.TOPIC_MISSING, isListed(TOPICS, facts.topic()))
                .at("topic"));
        preconditions.add(Precondition.of(StaffCourseRule.FUNDING_MISSING, isListed(FUNDING, facts.funding()))
                .at("funding"));
        Precondition.requireAll(preconditions);
        return facts;
    }

    private boolean isListed(String list, @Nullable String code) {
        return code == null || codeLists.findItem(list, code).isPresent();
    }

    private boolean hasResults(String ref) {
        return participations(ref).stream().anyMatch(part -> part.outcome().isResult());
    }

    private List<StaffCourseParticipation> participations(String ref) {
        return courses.findParticipations(List.of(ref));
    }

    private StaffCourse get(String ref) {
        auditContext.about("staffCourse", ref);
        return courses.find(ref).orElseThrow(NotFoundException::new);
    }
}
