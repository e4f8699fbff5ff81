package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** Writes the access rows that follow from a place in the Centre (supervision, direction) and from a case's own steps. */
@ApplicationScoped
class CaseGrants {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    void superviseAndDirect(CaseId file, long unit) {
        for (StaffMember supervisor : staff.withRole(Role.SUPERVISOR, unit)) {
            access.grant(file, supervisor.id(), AccessGround.SUPERVISION, null);
        }
        for (StaffMember director : staff.withRole(Role.DIRECTOR, null)) {
            access.grant(file, director.id(), AccessGround.DIRECTION, null);
        }
    }

    /** The receiving shift hands over when the case is accepted, and everyone's own access ends with the case. */
    void after(CaseStep step, CaseView file) {
        switch (step) {
            case ACCEPT, DECLINE -> access.end(file.id(), AccessGround.INTAKE, null);
            case CLOSE, END_FOLLOW_UP, WITHDRAW, GIVE_UP -> {
                access.end(file.id(), AccessGround.TEAM, null);
                access.end(file.id(), AccessGround.SUBSTITUTE, null);
            }
            default -> {
                // the other steps change nobody's access
            }
        }
    }

    /** A place in the Centre was given or taken: all cases of the unit follow, in two statements, in the same transaction. */
    void follow(@Observes RolesChanged change) {
        endPlace(change.account());
        staff.member(change.account()).ifPresent(this::grantPlaces);
    }

    private void grantPlaces(StaffMember member) {
        if (member.roles().contains(Role.SUPERVISOR)) {
            grantPlace(member.id(), AccessGround.SUPERVISION, member.unitId());
        }
        if (member.roles().contains(Role.DIRECTOR)) {
            grantPlace(member.id(), AccessGround.DIRECTION, null);
        }
    }

    private void endPlace(StaffId who) {
        em.createQuery(
                        """
                        update AccessRow a set a.untilAt = :now where a.staffId = :who and a.untilAt is null
                        and a.ground in (vn.donghanh.casefile.AccessGround.SUPERVISION, vn.donghanh.casefile.AccessGround.DIRECTION)""")
                .setParameter("now", clock.instant())
                .setParameter("who", who)
                .executeUpdate();
    }

    private void grantPlace(StaffId who, AccessGround ground, @Nullable Long unit) {
        em.createNativeQuery(
                        """
                        insert into case_access (case_id, staff_id, ground, from_at, until_at, granted_by, granted_at)
                        select c.id, ?1, ?2, ?3, null, null, ?3 from case_file c where (?4 is null or c.unit_id = ?4)""")
                .setParameter(1, who.value())
                .setParameter(2, ground.name())
                .setParameter(3, clock.instant())
                .setParameter(4, unit)
                .executeUpdate();
    }
}
