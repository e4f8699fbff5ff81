package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** Units and teams, for the forms that choose one and for other features that name one. */
@ApplicationScoped
public class Units {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Units that exist today: the Centre first, then by name. */
    public List<UnitRow> today() {
        return em.createQuery(
                        """
                        select new vn.donghanh.staff.UnitRow(u.id, u.ref, u.name, u.kind, p.name, u.validFrom, u.validTo,
                            (select count(a) from StaffAccount a where a.unitId = u.id and a.state <> vn.donghanh.staff.AccountState.DISABLED))
                        from OrgUnit u left join OrgUnit p on p.id = u.parentId
                        where u.validFrom <= :today and (u.validTo is null or u.validTo >= :today)
                        order by case u.kind when vn.donghanh.staff.UnitKind.CENTRE then 0 else 1 end, u.name, u.id""",
                        UnitRow.class)
                .setParameter("today", VietNam.day(clock.instant()))
                .getResultList();
    }

    /** @throws NotFound when there is no such unit */
    public String name(long id) {
        return unit(id).name();
    }

    void add(OrgUnit unit) {
        em.persist(unit);
    }

    void add(Centre centre) {
        em.persist(centre);
    }

    boolean inUse(long id) {
        return em.createQuery(
                                """
                                select (select count(a) from StaffAccount a where a.unitId = u.id and a.state <> vn.donghanh.staff.AccountState.DISABLED)
                                     + (select count(c) from OrgUnit c where c.parentId = u.id and c.validTo is null)
                                from OrgUnit u where u.id = :id""",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    OrgUnit unit(long id) {
        OrgUnit unit = em.find(OrgUnit.class, id);
        if (unit == null) {
            throw new NotFound();
        }
        return unit;
    }

    OrgUnit byRef(String ref) {
        return em
                .createQuery("select u from OrgUnit u where u.ref = :ref", OrgUnit.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws RuleViolation at {@code unit} when nobody can be put there today */
    void mustExist(long id) {
        OrgUnit unit = em.find(OrgUnit.class, id);
        if (unit == null || !unit.existsOn(VietNam.day(clock.instant()))) {
            throw RuleViolation.at("unit", StaffRule.UNIT_NOT_VALID);
        }
    }
}
