package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.access.SectionAccessPolicy;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Grants and revokes access of a counsellor or the Centre's health officer to their section of a case. */
@UseCases
public class SectionAccessService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    SectionAccessPolicy policy;

    @Inject
    StaffQueries staff;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Grants access to one section. A colleague blocked by a conflict of interest is refused with the same error as one without the role, so that the
     * block is not disclosed.
     *
     * @param lastDay the last day of access; null for as long as the case is open
     */
    @Requires({Permission.CASE_WORK, Permission.CASE_ASSIGN})
    @AuditAction("case-access.grant")
    public void grantAccess(
            String number, @Nullable String username, CaseSection section, @Nullable LocalDate lastDay) {
        CaseView caseView = getManagedCase(number).requireOpen();
        StaffId colleague = requireColleague(caseView, username, section);
        auditContext.about("staff", Long.toString(colleague.value()), section.name());
        if (lastDay != null && lastDay.isBefore(CentreTime.today(clock))) {
            throw RuleViolationException.at("lastDay", CaseRule.ADMISSION_ENDS_IN_PAST);
        }
        accessRepository.grantSection(
                caseView.id(), colleague, section, lastDay == null ? null : CentreTime.endOf(lastDay));
    }

    /** Revokes the section grant at once; grants on other grounds stay in force. */
    @Requires({Permission.CASE_WORK, Permission.CASE_ASSIGN})
    @AuditAction("case-access.revoke")
    public void revokeAccess(String number, String username, CaseSection section) {
        CaseView caseView = getManagedCase(number);
        StaffId colleague = staff.findByUsername(username).orElseThrow(NotFoundException::new);
        auditContext.about("staff", Long.toString(colleague.value()), section.name());
        accessRepository.revokeSection(caseView.id(), colleague, section);
    }

    private CaseView getManagedCase(String number) {
        CaseView caseView = caseFiles.getWithLastingFullAccess(number);
        if (!policy.mayGrant(caseView)) {
            throw new RuleViolationException(CaseRule.ADMISSION_NOT_YOURS);
        }
        policy.findCovered(caseView)
                .ifPresent(covered -> auditContext.about("staff", Long.toString(covered.value()), "COVERED"));
        return caseView;
    }

    private StaffId requireColleague(CaseView caseView, @Nullable String username, CaseSection section) {
        return staff.findByUsername(username == null ? "" : username)
                .flatMap(staff::member)
                .filter(member -> member.roles().contains(section.role()))
                .map(StaffMember::id)
                .filter(id -> policy.mayReceive(caseView, id))
                .orElseThrow(() -> RuleViolationException.at("colleague", CaseRule.COLLEAGUE_NOT_SUITED));
    }
}
