package vn.donghanh.account;

import static vn.donghanh.security.Permission.DELEGATE;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.Delegation;
import vn.donghanh.staff.DelegationRepository;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.DelegationStatus;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.StaffRule;

/** The director's delegation of the approval of plans and closings to a supervisor, in writing and for a limited period. */
@UseCases
public class DelegationService {
    private static final int MAX_ROWS = 100;

    @Inject
    DelegationRepository delegations;

    @Inject
    AccountRepository accounts;

    @Inject
    StaffQueries directory;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Returns the supervisors who can be chosen as delegates; never the user themselves. */
    @Requires(DELEGATE)
    @AuditAction("delegation.list-supervisors")
    public List<StaffMember> supervisors() {
        return directory.withRole(Role.SUPERVISOR, null).stream()
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    @Requires(DELEGATE)
    @AuditAction("delegation.list")
    public List<DelegationRow> list() {
        List<Delegation> newest = delegations.findNewest(MAX_ROWS);
        Map<StaffId, String> names =
                directory.names(newest.stream().map(Delegation::givenTo).toList());
        return newest.stream()
                .map(delegation -> row(delegation, names.getOrDefault(delegation.givenTo(), "")))
                .toList();
    }

    /**
     * @param office the holder's, as it stands under what is signed
     * @param document number and date of the signed document, e.g. "12/QĐ-TTCTXH, 05/03/2026"
     */
    @Requires(DELEGATE)
    @AuditAction("delegation.grant")
    public void grant(
            StaffId holder, LocalDate from, LocalDate until, @Size(max = 120) String office, String document) {
        StaffMember member = directory
                .member(holder)
                .filter(candidate -> candidate.roles().contains(Role.SUPERVISOR) && !holder.equals(user.id()))
                .orElseThrow(() -> RuleViolationException.at("holder", StaffRule.DELEGATE_NOT_SUPERVISOR));
        auditContext.about("account", member.username());
        if (document.isBlank()) {
            throw RuleViolationException.at("document", StaffRule.DOCUMENT_MISSING);
        }
        String ref = RandomReference.random();
        byte[] sealed = delegations.sealDocument(ref, VietnameseText.clean(document));
        Delegation delegation =
                new Delegation(ref, user.id(), holder, from, until, sealed, clock.instant()).inOffice(office);
        accounts.lockRoles(holder);
        if (delegations.hasOverlap(holder, from, until)) {
            throw RuleViolationException.at("from", StaffRule.DELEGATION_OVERLAPS);
        }
        delegations.add(delegation);
        auditContext.about("delegation", ref);
    }

    /** Withdraws a delegation with immediate effect; earlier approvals remain valid. */
    @Requires(DELEGATE)
    @AuditAction("delegation.withdraw")
    public void withdraw(String ref) {
        auditContext.about("delegation", ref);
        delegations.getByRef(ref).withdraw(clock.instant());
    }

    private DelegationRow row(Delegation delegation, String holder) {
        return new DelegationRow(
                delegation.ref(),
                holder,
                delegation.from(),
                delegation.until(),
                delegation.office(),
                delegations.openDocument(delegation),
                statusOf(delegation, clock.instant()));
    }

    private static DelegationStatus statusOf(Delegation delegation, Instant now) {
        LocalDate today = CentreTime.day(now);
        if (delegation.withdrawnAt() != null) {
            return DelegationStatus.WITHDRAWN;
        }
        if (today.isBefore(delegation.from())) {
            return DelegationStatus.COMING;
        }
        return today.isAfter(delegation.until()) ? DelegationStatus.OVER : DelegationStatus.VALID;
    }
}
