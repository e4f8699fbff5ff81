package vn.donghanh.casefile.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Whoever may be on duty at night sees that somebody stays here, and nothing else of her case, for as long as she stays. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DutyTeamAccess {
    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    /** Those whom a conflict of interest keeps out stay out. */
    public void grantAccess(CaseView caseView) {
        staff.withRole(CaseSection.STAY.role(), null).stream()
                .filter(member -> !access.isBlocked(caseView.id(), member.id()))
                .forEach(member -> access.grantSection(caseView.id(), member.id(), CaseSection.STAY, null));
    }

    /** Her roles have changed: whoever is on duty now sees this case's stay, whoever no longer is does not. */
    public void updateFor(CaseId caseId, StaffId account) {
        boolean onDuty = staff.member(account)
                .filter(member -> member.roles().contains(CaseSection.STAY.role()))
                .isPresent();
        if (!onDuty) {
            access.revokeSection(caseId, account, CaseSection.STAY);
        } else if (!access.isBlocked(caseId, account)) {
            access.grantSection(caseId, account, CaseSection.STAY, null);
        }
    }

    public void revokeAccess(CaseView caseView) {
        access.readers(caseView.id()).stream()
                .filter(row -> row.section() == CaseSection.STAY)
                .forEach(row -> access.revokeSection(caseView.id(), row.staffId(), CaseSection.STAY));
    }
}
