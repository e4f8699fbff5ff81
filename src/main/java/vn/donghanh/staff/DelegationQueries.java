package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Queries for delegations: who may approve in the director's place, and when. */
@ApplicationScoped
public class DelegationQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Whether the current user may decide as director today: the director, or the holder of a delegation. */
    public boolean mayActAsDirector() {
        return user.roles().contains(Role.DIRECTOR) || isDelegate(user.id(), CentreTime.today(clock));
    }

    /** Whether the person holds a delegation on that day (time zone of Việt Nam) that was not withdrawn. */
    boolean isDelegate(StaffId holder, LocalDate day) {
        return em.createQuery(
                                """
                                select count(d) from Delegation d
                                where d.givenTo = :holder and d.withdrawnAt is null and d.fromDay <= :day and d.untilDay >= :day""",
                                Long.class)
                        .setParameter("holder", holder)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Returns the last day of the person's delegation that is valid on that day, if any. */
    public Optional<LocalDate> findEndDate(StaffId holder, LocalDate day) {
        return em
                .createQuery(
                        """
                        select d.untilDay from Delegation d
                        where d.givenTo = :holder and d.withdrawnAt is null and d.fromDay <= :day and d.untilDay >= :day
                        order by d.untilDay desc""",
                        LocalDate.class)
                .setParameter("holder", holder)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the office in which the person decided at that moment by a delegation, whatever has become of it since; empty without one. */
    public Optional<String> findOffice(StaffId holder, Instant at) {
        return em
                .createQuery(
                        """
                        select d.office from Delegation d where d.givenTo = :holder
                        and (d.withdrawnAt is null or d.withdrawnAt > :at) and d.fromDay <= :day and d.untilDay >= :day""",
                        String.class)
                .setParameter("holder", holder)
                .setParameter("at", at)
                .setParameter("day", CentreTime.day(at))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Who holds a delegation, in which office. */
    public record Holder(StaffId staff, String office) {}

    /** Returns who holds a delegation on that day. */
    public List<Holder> findHolders(LocalDate day) {
        return em.createQuery(
                        """
                        select new vn.donghanh.staff.DelegationQueries$Holder(d.givenTo, d.office) from Delegation d
                        where d.withdrawnAt is null and d.fromDay <= :day and d.untilDay >= :day order by d.id""",
                        Holder.class)
                .setParameter("day", day)
                .getResultList();
    }
}
