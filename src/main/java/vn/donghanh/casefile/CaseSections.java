package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** Lets a counsellor or the Centre's health officer into her section of a case, and ends it. */
@UseCases
public class CaseSections {
    @Inject
    CaseFiles files;

    @Inject
    CaseAccess access;

    @Inject
    SectionReaders readers;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A colleague whom a conflict of interest keeps out is refused like one who does not hold the role.
     *
     * @param lastDay on which she may still see it; null while the case is open
     */
    @Requires({Permission.CASE_WORK, Permission.CASE_ASSIGN})
    @AuditAction("case-access.grant")
    public void admit(String number, @Nullable String username, CaseSection section, @Nullable LocalDate lastDay) {
        CaseView file = hers(number);
        if (!file.status().isOpen()) {
            throw new RuleViolation(CaseRule.CASE_ENDED);
        }
        StaffId colleague = suited(file, username, section);
        trail.about("staff", Long.toString(colleague.value()), section.name());
        if (lastDay != null && lastDay.isBefore(VietNam.day(clock.instant()))) {
            throw RuleViolation.at("lastDay", CaseRule.ADMISSION_ENDS_IN_PAST);
        }
        access.admit(file.id(), colleague, section, lastDay == null ? null : VietNam.endOf(lastDay));
    }

    /** From now on she sees nothing of the case, unless she was let in for another reason. */
    @Requires({Permission.CASE_WORK, Permission.CASE_ASSIGN})
    @AuditAction("case-access.revoke")
    public void dismiss(String number, String username, CaseSection section) {
        CaseView file = hers(number);
        StaffId colleague = staff.byUsername(username).orElseThrow(NotFound::new);
        trail.about("staff", Long.toString(colleague.value()), section.name());
        access.dismiss(file.id(), colleague, section);
    }

    private CaseView hers(String number) {
        CaseView file = files.see(number);
        if (!readers.mayAdmit(file)) {
            throw new RuleViolation(CaseRule.ADMISSION_NOT_YOURS);
        }
        return file;
    }

    private StaffId suited(CaseView file, @Nullable String username, CaseSection section) {
        return staff.byUsername(username == null ? "" : username)
                .flatMap(staff::member)
                .filter(member -> member.roles().contains(section.role()))
                .map(StaffMember::id)
                .filter(id -> !access.isBlocked(file.id(), id))
                .orElseThrow(() -> RuleViolation.at("colleague", CaseRule.COLLEAGUE_NOT_SUITED));
    }
}
