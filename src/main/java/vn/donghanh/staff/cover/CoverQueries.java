package vn.donghanh.staff.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.InList;

/** Queries for covers: who stands in for whom, and when. */
@ApplicationScoped
public class CoverQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns the current user and everybody for whom they stand in today; without a statement for those who stand in for nobody. */
    public Set<StaffId> actedFor() {
        if (!user.isStandingIn()) {
            return Set.of(user.id());
        }
        Set<StaffId> all = new HashSet<>(em.createQuery(
                        """
                        select v.absentId from Cover v where v.standInId = :me and v.endedAt is null
                        and v.fromDay <= :today and v.untilDay >= :today""",
                        StaffId.class)
                .setParameter("me", user.id())
                .setParameter("today", CentreTime.today(clock))
                .getResultList());
        all.add(user.id());
        return all;
    }

    /** Returns the covers of today in which the current user stands in for somebody, by their last day. */
    public List<Cover> ownToday() {
        if (!user.isStandingIn()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select v from Cover v where v.standInId = :me and v.endedAt is null
                        and v.fromDay <= :today and v.untilDay >= :today order by v.untilDay, v.id""",
                        Cover.class)
                .setParameter("me", user.id())
                .setParameter("today", CentreTime.today(clock))
                .getResultList();
    }

    /** Returns the cover of today for this person, who is absent; covers of the same days exclude each other. */
    public Optional<Cover> findToday(StaffId absent) {
        LocalDate today = CentreTime.today(clock);
        return openFor(absent).stream()
                .filter(cover -> !cover.from().isAfter(today))
                .findFirst();
    }

    /** Returns the covers for an absent person that are running or to come. */
    public List<Cover> openFor(StaffId absent) {
        return em.createQuery(
                        "select v from Cover v where v.absentId = :absent and v.endedAt is null and v.untilDay >= :today"
                                + " order by v.fromDay, v.id",
                        Cover.class)
                .setParameter("absent", absent)
                .setParameter("today", CentreTime.today(clock))
                .getResultList();
    }

    /** As {@link #openFor(StaffId)}, for several absent people in one statement. */
    public Map<StaffId, List<Cover>> openFor(Collection<StaffId> absent) {
        if (absent.isEmpty()) {
            return Map.of();
        }
        InList people = InList.of("absent", absent);
        return people
                .bind(em.createQuery(
                        "select v from Cover v where " + people.includes("v.absentId")
                                + " and v.endedAt is null and v.untilDay >= :today order by v.fromDay, v.id",
                        Cover.class))
                .setParameter("today", CentreTime.today(clock))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Cover::absent));
    }

    /** Returns the covers that are running or to come in which this person is absent or stands in. */
    public List<Cover> openWith(StaffId person) {
        return em.createQuery(
                        "select v from Cover v where (v.absentId = :person or v.standInId = :person) and v.endedAt is null"
                                + " and v.untilDay >= :today order by v.fromDay, v.id",
                        Cover.class)
                .setParameter("person", person)
                .setParameter("today", CentreTime.today(clock))
                .getResultList();
    }

    /** Returns the last day of absence of those of these people who are absent today. */
    public Map<StaffId, LocalDate> absentUntil(Collection<StaffId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select v from Cover v where v.absentId in :people and v.endedAt is null and v.fromDay <= :today"
                                + " and v.untilDay >= :today",
                        Cover.class)
                .setParameter("people", people)
                .setParameter("today", CentreTime.today(clock))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Cover::absent, Cover::until, (first, second) -> first.isAfter(second) ? first : second));
    }

    public boolean isAbsent(StaffId person, CoverPeriod period) {
        return overlaps("v.absentId", person, period);
    }

    public boolean standsIn(StaffId person, CoverPeriod period) {
        return overlaps("v.standInId", person, period);
    }

    private boolean overlaps(String column, StaffId person, CoverPeriod period) {
        return em.createQuery(
                                "select count(v) from Cover v where " + column
                                        + " = :person and v.endedAt is null and v.fromDay <= :until and v.untilDay >= :from",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("from", period.from())
                        .setParameter("until", period.until())
                        .getSingleResult()
                > 0;
    }

    /** Returns the newest covers for members of a unit. */
    public List<Cover> findNewest(long unitId, int maxRows) {
        return em.createQuery(
                        "select v from Cover v join StaffAccount a on a.id = v.absentId where a.unitId = :unit"
                                + " order by v.fromDay desc, v.id desc",
                        Cover.class)
                .setParameter("unit", unitId)
                .setMaxResults(maxRows)
                .getResultList();
    }
}
