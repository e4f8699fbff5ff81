package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;

/** Whether units, people and letterhead are there. A role counts from the day on which it is effective. */
@ApplicationScoped
class StaffStatusProvider implements StatusProvider {
    /** Without somebody in each of these, a client is not received, a case not approved, a report not written. */
    static final Set<Role> NEEDED = EnumSet.of(
            Role.DUTY_OFFICER,
            Role.SOCIAL_WORKER,
            Role.SUPERVISOR,
            Role.DIRECTOR,
            Role.REPORT_OFFICER,
            Role.DATA_PROTECTION_OFFICER);

    @PersistenceContext
    EntityManager em;

    @Inject
    OrgUnitQueries units;

    @Inject
    LetterheadQueries letterheads;

    @Inject
    Clock clock;

    @Override
    public List<StatusRow> status() {
        return List.of(units(), people(held()), letterhead());
    }

    private StatusRow units() {
        long count = units.findCurrent().stream()
                .filter(unit -> unit.kind() != OrgUnitKind.CENTRE)
                .count();
        return count > 0 ? StatusRow.of(StatusFinding.UNITS_ENTERED, count) : StatusRow.of(StatusFinding.UNITS_MISSING);
    }

    private List<Role> held() {
        return em.createQuery(
                        "select distinct r.role from AccountRole r join StaffAccount a on a.id = r.accountId"
                                + " where r.confirmedAt is not null and r.revokedAt is null and a.state <> vn.donghanh.staff.AccountStatus.DISABLED",
                        Role.class)
                .getResultList();
    }

    static StatusRow people(Collection<Role> held) {
        ArrayList<Serializable> missing = new ArrayList<>(
                NEEDED.stream().filter(role -> !held.contains(role)).toList());
        return missing.isEmpty()
                ? StatusRow.of(StatusFinding.ROLES_HELD, NEEDED.size())
                : StatusRow.of(StatusFinding.ROLES_MISSING, missing);
    }

    private StatusRow letterhead() {
        return StatusRow.of(
                letterheads
                                .findByDate(CentreTime.today(clock))
                                .filter(LetterheadQueries.Head::isComplete)
                                .isPresent()
                        ? StatusFinding.LETTERHEAD_COMPLETE
                        : StatusFinding.LETTERHEAD_MISSING);
    }
}
