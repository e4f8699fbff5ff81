package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Queries for organisational units, used by forms and other features. */
@ApplicationScoped
public class OrgUnitQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Returns the units that exist today: the Centre first, then by name. */
    public List<OrgUnitRow> findCurrent() {
        return em.createQuery(
                        """
                        select new vn.donghanh.staff.OrgUnitRow(u.id, u.ref, u.name, u.kind, p.name, u.validFrom, u.validTo,
                            (select count(a) from StaffAccount a where a.unitId = u.id and a.state <> vn.donghanh.staff.AccountStatus.DISABLED))
                        from OrgUnit u left join OrgUnit p on p.id = u.parentId
                        where u.validFrom <= :today and (u.validTo is null or u.validTo >= :today)
                        order by case u.kind when vn.donghanh.staff.OrgUnitKind.CENTRE then 0 else 1 end, u.name, u.id""",
                        OrgUnitRow.class)
                .setParameter("today", CentreTime.today(clock))
                .getResultList();
    }

    /** @throws NotFoundException when there is no such unit */
    public String getName(long id) {
        return em
                .createQuery("select u.name from OrgUnit u where u.id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the names of all units, those that have ended among them. */
    public Map<Long, String> names() {
        return em.createQuery("select u from OrgUnit u", OrgUnit.class).getResultList().stream()
                .collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
    }

    public boolean isInUse(long id) {
        return em.createQuery(
                                """
                                select (select count(a) from StaffAccount a where a.unitId = u.id and a.state <> vn.donghanh.staff.AccountStatus.DISABLED)
                                     + (select count(c) from OrgUnit c where c.parentId = u.id and c.validTo is null)
                                from OrgUnit u where u.id = :id""",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** @throws RuleViolationException at {@code unit} when the unit does not exist today */
    public void requireCurrent(long id) {
        OrgUnit unit = em.find(OrgUnit.class, id);
        if (unit == null || !unit.existsOn(CentreTime.today(clock))) {
            throw RuleViolationException.at("unit", StaffRule.UNIT_NOT_VALID);
        }
    }
}
