package vn.donghanh.caseaudit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Service for audits: proposed by the administrator, opened by the director. Opening draws the sample; the director reads the
 * findings.
 */
@UseCases
public class CaseAuditService {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CaseAuditRepository audits;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    StaffQueries staff;

    @Inject
    OrgUnitQueries units;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param findings the findings of the selected audit; null if none is selected */
    public record PageView(
            List<CaseAuditRow> audits,
            List<StaffMember> auditors,
            List<OrgUnitRow> units,
            boolean mayPropose,
            boolean mayDecide,
            @Nullable List<FindingRow> findings)
            implements Serializable {}

    /** @param ref the audit whose findings are requested, which only the director may read */
    @Requires(Permission.AUDIT_SEE)
    @AuditAction("case-audit.list")
    public PageView page(@Nullable String ref) {
        return new PageView(
                audits.rows(audits.findAll()),
                staff.withRole(Role.AUDITOR, null),
                units.findCurrent(),
                user.may(Permission.AUDIT_PREPARE),
                user.may(Permission.AUDIT_CONFIRM),
                ref == null ? null : findings(ref));
    }

    private List<FindingRow> findings(String ref) {
        if (!user.may(Permission.AUDIT_CONFIRM)) {
            throw new NotFoundException();
        }
        CaseAudit audit = getAudit(ref);
        List<CaseId> caseIds =
                audits.findSample(audit).stream().map(SampledCase::caseId).toList();
        return audits.findingRows(audit, cases.numbers(caseIds));
    }

    @Requires(Permission.AUDIT_PREPARE)
    @AuditAction("case-audit.propose")
    public void propose(@Valid ProposeAuditCommand command) {
        Set<StaffId> chosen = staff.withRole(Role.AUDITOR, null).stream()
                .filter(member -> command.auditors().contains(member.username()))
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        String ref = RandomReference.random();
        auditContext.about("audit", ref);
        audits.add(new CaseAudit(ref, command, chosen, user.id(), clock.instant(), CentreTime.today(clock)));
    }

    /** Opens the audit and draws its sample; cases from which one of its auditors is blocked are not drawn. */
    @Requires(Permission.AUDIT_CONFIRM)
    @AuditAction("case-audit.open")
    public void open(String ref) {
        CaseAudit audit = getAudit(ref);
        audit.decide(CaseAuditStatus.OPEN, user.id(), clock.instant());
        List<CaseId> caseIds = new ArrayList<>(
                cases.findWithTransitions(audit.periodFrom(), audit.periodTo(), audit.unit(), audit.auditors()));
        if (caseIds.isEmpty()) {
            throw new RuleViolationException(CaseAuditRule.NOTHING_TO_SAMPLE);
        }
        Collections.shuffle(caseIds, RANDOM);
        caseIds.stream().limit(audit.sampleSize()).forEach(caseId -> audits.add(new SampledCase(audit, caseId)));
    }

    @Requires(Permission.AUDIT_CONFIRM)
    @AuditAction("case-audit.refuse")
    public void refuse(String ref) {
        getAudit(ref).decide(CaseAuditStatus.REFUSED, user.id(), clock.instant());
    }

    /** Closes the audit early; the auditors lose access to its sample at once. */
    @Requires(Permission.AUDIT_CONFIRM)
    @AuditAction("case-audit.close")
    public void close(String ref) {
        getAudit(ref).close(user.id(), clock.instant());
    }

    private CaseAudit getAudit(String ref) {
        auditContext.about("audit", ref);
        return audits.findByRef(ref).orElseThrow(NotFoundException::new);
    }
}
