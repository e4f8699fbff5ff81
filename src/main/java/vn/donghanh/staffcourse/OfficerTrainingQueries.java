package vn.donghanh.staffcourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Counts the training of the Centre's own officers from the register of courses, and finds the courses that a role demands. */
@ApplicationScoped
public class OfficerTrainingQueries {
    /** JPQL predicate for a course {@code c} and a part {@code p} in it: completed and counted, as recorded at an instant. */
    static final String COMPLETED =
            """
            p.outcome in (vn.donghanh.staffcourse.ParticipationOutcome.ATTENDED, vn.donghanh.staffcourse.ParticipationOutcome.CERTIFIED)
            and p.recordedAt <= :cutoff and c.recordedAt <= :cutoff and c.withdrawalReason is null
            and not exists (select 1 from StaffCourse v where v.courseRef = c.courseRef and v.versionNumber > c.versionNumber
                and v.recordedAt <= :cutoff)
            and not exists (select 1 from StaffCourseParticipation w where w.courseRef = p.courseRef
                and w.participantId = p.participantId and w.versionNumber > p.versionNumber and w.recordedAt <= :cutoff)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffQueries staff;

    /**
     * Counts the officers of the last day, and those of them who completed a course that ended within the days.
     *
     * @param cutoff the instant by which courses and results must be recorded
     */
    public OfficerTraining count(LocalDate from, LocalDate to, Instant cutoff) {
        Instant lastInstant = CentreTime.endOf(to);
        Set<StaffId> officers =
                staff.findHolders(findCountedRoles(to), lastInstant.isAfter(cutoff) ? cutoff : lastInstant);
        Set<StaffId> trained = new HashSet<>(em.createQuery(
                        "select distinct p.participantId from StaffCourse c join StaffCourseParticipation p on p.courseRef = c.courseRef"
                                + " where c.lastDay between :from and :to and " + COMPLETED,
                        StaffId.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("cutoff", cutoff)
                .getResultList());
        trained.retainAll(officers);
        return new OfficerTraining(trained.size(), officers.size());
    }

    private List<Role> findCountedRoles(LocalDate day) {
        return em.createQuery(
                        "select r.id.role from CountedRole r where r.id.validFrom <= :day and (r.validTo is null or r.validTo >= :day)",
                        Role.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whether somebody has not completed a course that a role demands on a day. */
    boolean isCourseMissing(StaffId person, Role role, LocalDate day, Instant now) {
        List<String> demanded = em.createQuery(
                        "select d.id.topic from DemandedCourse d where d.id.role = :role and d.id.validFrom <= :day"
                                + " and (d.validTo is null or d.validTo >= :day)",
                        String.class)
                .setParameter("role", role)
                .setParameter("day", day)
                .getResultList();
        if (demanded.isEmpty()) {
            return false;
        }
        Set<String> completed = new HashSet<>(em.createQuery(
                        "select distinct c.topic from StaffCourse c join StaffCourseParticipation p on p.courseRef = c.courseRef"
                                + " where p.participantId = :person and " + COMPLETED,
                        String.class)
                .setParameter("person", person)
                .setParameter("cutoff", now)
                .getResultList());
        return !completed.containsAll(demanded);
    }
}
