package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Whoever may be on duty at night sees that somebody stays here, and nothing else of her case, for as long as she stays. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DutyTeam {
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

    /** Her roles have changed: whoever is on duty now sees this case's stay, whoever no longer is does not. */
    public void follow(CaseId file, StaffId account) {
        boolean onDuty = staff.member(account)
                .filter(member -> member.roles().contains(CaseSection.STAY.role()))
                .isPresent();
        if (!onDuty) {
            access.dismiss(file, account, CaseSection.STAY);
        } else if (!access.isBlocked(file, account)) {
            access.admit(file, account, CaseSection.STAY, null);
        }
    }

    public void letOut(CaseView file) {
        access.readers(file.id()).stream()
                .filter(row -> row.section() == CaseSection.STAY)
                .forEach(row -> access.dismiss(file.id(), row.staffId(), CaseSection.STAY));
    }
}
