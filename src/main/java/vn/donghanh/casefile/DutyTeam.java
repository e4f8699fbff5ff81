package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffDirectory;

/** Whoever may be on duty at night sees that somebody stays here, and nothing else of her case, for as long as she stays. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DutyTeam {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    StaffDirectory staff;

    /** Those whom a conflict of interest keeps out stay out. */
    public void letIn(CaseView file) {
        staff.withRole(CaseSection.STAY.role(), null).stream()
                .filter(member -> !access.isBlocked(file.id(), member.id()))
                .forEach(member -> access.admit(file.id(), member.id(), CaseSection.STAY, null));
    }

    /** Who begins to be on duty sees those who stay; who no longer is sees none of them. */
    void follow(@Observes RolesChanged change) {
        List<CaseId> staying = em.createQuery(
                        "select distinct a.caseId from AccessRow a where a.section = :stay and a.untilAt is null",
                        Long.class)
                .setParameter("stay", CaseSection.STAY)
                .getResultStream()
                .map(CaseId::new)
                .toList();
        boolean onDuty = staff.member(change.account())
                .filter(member -> member.roles().contains(CaseSection.STAY.role()))
                .isPresent();
        for (CaseId file : staying) {
            if (!onDuty) {
                access.dismiss(file, change.account(), CaseSection.STAY);
            } else if (!access.isBlocked(file, change.account())) {
                access.admit(file, change.account(), CaseSection.STAY, null);
            }
        }
    }

    public void letOut(CaseView file) {
        access.readers(file.id()).stream()
                .filter(row -> row.section() == CaseSection.STAY)
                .forEach(row -> access.dismiss(file.id(), row.staffId(), CaseSection.STAY));
    }
}
