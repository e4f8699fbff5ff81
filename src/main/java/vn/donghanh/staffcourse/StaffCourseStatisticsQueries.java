package vn.donghanh.staffcourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.AsOf;

/** Reads the courses for staff that were held in a period, for figures, as they were known at a cutoff. */
@ApplicationScoped
public class StaffCourseStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    /** A completed part in a course that was held. */
    public record CompletedPart(String courseRef, String topic, StaffId participant) {}

    /** Finds the completed parts in courses that ended from the given day until the last, in one statement. */
    public List<CompletedPart> findCompleted(LocalDate from, AsOf asOf) {
        return em.createQuery(
                        "select new vn.donghanh.staffcourse.StaffCourseStatisticsQueries$CompletedPart(c.courseRef, c.topic, p.participantId)"
                                + " from StaffCourse c join StaffCourseParticipation p on p.courseRef = c.courseRef"
                                + " where c.lastDay between :from and :to and " + OfficerTrainingQueries.COMPLETED
                                + " order by c.id, p.id",
                        CompletedPart.class)
                .setParameter("from", from)
                .setParameter("to", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }
}
