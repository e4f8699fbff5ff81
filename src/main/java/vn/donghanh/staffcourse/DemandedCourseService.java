package vn.donghanh.staffcourse;

import static vn.donghanh.security.Permission.SETTINGS_ADMIN;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of the courses that roles demand. Nobody loses a role by them: they are asked when one is granted. */
@UseCases
public class DemandedCourseService {
    @Inject
    StaffCourseRepository courses;

    @Inject
    CodeListQueries codeLists;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param roles the roles of the Centre's staff */
    public record PageView(List<DemandedCourseRow> rows, List<Role> roles, List<CodeListItemView> topics)
            implements Serializable {
        public PageView {
            rows = List.copyOf(rows);
            roles = List.copyOf(roles);
            topics = List.copyOf(topics);
        }
    }

    @Requires(SETTINGS_ADMIN)
    @AuditAction("demanded-course.list")
    public PageView page() {
        Map<String, CodeListItemView> topics = codeLists.findByCode(StaffCourseService.TOPICS);
        return new PageView(
                courses.findDemanded().stream()
                        .map(demand -> new DemandedCourseRow(
                                demand.role(),
                                Objects.requireNonNull(topics.get(demand.topic())),
                                demand.validFrom(),
                                demand.validTo(),
                                demand.basis()))
                        .toList(),
                Arrays.stream(Role.values())
                        .filter(role -> role.kind() != Role.RoleKind.PARTNER)
                        .toList(),
                codeLists
                        .findValid(Set.of(StaffCourseService.TOPICS), CentreTime.today(clock))
                        .getOrDefault(StaffCourseService.TOPICS, List.of()));
    }

    /** @throws RuleViolationException with everything that is wrong */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("demanded-course.add")
    public void demand(@Valid DemandCourseCommand command) {
        Precondition.requireAll(command.preconditions(courses.findDemanded(), CentreTime.today(clock)));
        Role role = Objects.requireNonNull(command.role());
        String topic = Objects.requireNonNull(command.topic());
        auditContext.about("role", role.name(), topic);
        if (!codeLists.findByCode(StaffCourseService.TOPICS).containsKey(topic)) {
            throw new NotFoundException();
        }
        courses.add(new DemandedCourse(
                role, topic, Objects.requireNonNull(command.from()), Objects.requireNonNull(command.basis())));
    }

    /**
     * Ends a demand.
     *
     * @throws NotFoundException when the role does not and did not demand the course from that day on
     */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("demanded-course.end")
    public void end(Role role, String topic, LocalDate from) {
        auditContext.about("role", role.name(), topic);
        courses.findDemanded().stream()
                .filter(demand ->
                        demand.isFor(role, topic) && demand.validFrom().equals(from))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .end(CentreTime.today(clock));
    }
}
