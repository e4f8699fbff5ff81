package vn.donghanh.staffcourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** Stores courses and who took part in them; "latest" means the newest version of each. */
@ApplicationScoped
class StaffCourseRepository {
    /** JPQL predicate for a course {@code c}: its newest version. */
    private static final String LATEST =
            "not exists (select 1 from StaffCourse v where v.courseRef = c.courseRef and v.versionNumber > c.versionNumber)";

    /** JPQL predicate for somebody's part {@code p}: its newest version. */
    private static final String LATEST_PART =
            """
            not exists (select 1 from StaffCourseParticipation v where v.courseRef = p.courseRef
                and v.participantId = p.participantId and v.versionNumber > p.versionNumber)""";

    /** JPQL predicate for a course {@code c} that is someone's: taken part in and not withdrawn. */
    private static final String OWN =
            " and c.withdrawalReason is null and exists (select 1 from StaffCourseParticipation p where p.courseRef = c.courseRef"
                    + " and p.participantId = :participant and p.outcome <> vn.donghanh.staffcourse.ParticipationOutcome.REMOVED and "
                    + LATEST_PART + ")";

    @PersistenceContext
    EntityManager em;

    void add(DemandedCourse demand) {
        em.persist(demand);
    }

    /** Returns what roles demand and demanded, by role, what they demand now first. */
    List<DemandedCourse> findDemanded() {
        return em.createQuery(
                        "select d from DemandedCourse d order by case when d.validTo is null then 0 else 1 end, d.id.role, d.id.topic, d.id.validFrom desc",
                        DemandedCourse.class)
                .getResultList();
    }

    void add(StaffCourse course) {
        em.persist(course);
    }

    void add(StaffCourseParticipation part) {
        em.persist(part);
    }

    Optional<StaffCourse> find(@Nullable String courseRef) {
        return em
                .createQuery("select c from StaffCourse c where c.courseRef = :ref and " + LATEST, StaffCourse.class)
                .setParameter("ref", courseRef)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the earlier versions, newest first. */
    List<StaffCourse> findEarlier(StaffCourse newest) {
        return em.createQuery(
                        "select c from StaffCourse c where c.courseRef = :ref and c.versionNumber < :newest"
                                + " order by c.versionNumber desc",
                        StaffCourse.class)
                .setParameter("ref", newest.courseRef())
                .setParameter("newest", newest.versionNumber())
                .getResultList();
    }

    /** @param participant whose courses; null for all */
    List<StaffCourse> findLatest(@Nullable StaffId participant, int first, int size) {
        TypedQuery<StaffCourse> query = em.createQuery(
                "select c from StaffCourse c where " + LATEST + (participant == null ? "" : OWN)
                        + " order by c.firstDay desc, c.courseRef desc",
                StaffCourse.class);
        if (participant != null) {
            query.setParameter("participant", participant);
        }
        return query.setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** @param participant whose courses; null for all */
    long count(@Nullable StaffId participant) {
        TypedQuery<Long> query = em.createQuery(
                "select count(c) from StaffCourse c where " + LATEST + (participant == null ? "" : OWN), Long.class);
        if (participant != null) {
            query.setParameter("participant", participant);
        }
        return query.getSingleResult();
    }

    /** Returns who is or was on the list of these courses. */
    List<StaffCourseParticipation> findParticipations(Collection<String> courseRefs) {
        return courseRefs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from StaffCourseParticipation p where p.courseRef in :refs and " + LATEST_PART
                                        + " order by p.participantId",
                                StaffCourseParticipation.class)
                        .setParameter("refs", courseRefs)
                        .getResultList();
    }
}
