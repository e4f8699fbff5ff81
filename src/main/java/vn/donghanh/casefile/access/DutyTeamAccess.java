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

/** Access of the duty team to the stay section of a case, and to nothing else of it, for the duration of the stay. */
@ApplicationScoped
@Transactional(MANDATORY)
public class DutyTeamAccess {
    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    StaffQueries staff;

    /** Grants access to every duty officer without a conflict of interest. */
    public void grantAccess(CaseView caseView) {
        staff.withRole(CaseSection.STAY.role(), null).stream()
                .filter(member -> !access.isBlocked(caseView.id(), member.id()))
                .forEach(member -> accessRepository.grantSection(caseView.id(), member.id(), CaseSection.STAY, null));
    }

    /** Grants or revokes access to the stay section after an account's roles changed. */
    public void updateFor(CaseId caseId, StaffId account) {
        boolean onDuty = staff.member(account)
                .filter(member -> member.roles().contains(CaseSection.STAY.role()))
                .isPresent();
        if (!onDuty) {
            accessRepository.revokeSection(caseId, account, CaseSection.STAY);
        } else if (!access.isBlocked(caseId, account)) {
            accessRepository.grantSection(caseId, account, CaseSection.STAY, null);
        }
    }

    public void revokeAccess(CaseView caseView) {
        access.readers(caseView.id()).stream()
                .filter(row -> row.section() == CaseSection.STAY)
                .forEach(row -> accessRepository.revokeSection(caseView.id(), row.staffId(), CaseSection.STAY));
    }
}
