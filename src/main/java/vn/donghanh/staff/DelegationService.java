package vn.donghanh.staff;

import static vn.donghanh.security.Permission.DELEGATE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.shared.VietnameseText;

/** The director lends his approval of plans and closings to a supervisor, in writing and for a time. */
@UseCases
public class DelegationService {
    private static final int SHOWN = 100;

    @Inject
    Delegations delegations;

    @Inject
    StaffDirectory directory;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Supervisors, to choose one; never who chooses. */
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
        List<Delegation> newest = delegations.newest(SHOWN);
        Map<StaffId, String> names =
                directory.names(newest.stream().map(Delegation::givenTo).toList());
        return newest.stream()
                .map(each -> row(each, names.getOrDefault(each.givenTo(), "")))
                .toList();
    }

    /** @param document number and day of the signed paper, e.g. "12/QĐ-TTCTXH, 05/03/2026" */
    @Requires(DELEGATE)
    @AuditAction("delegation.grant")
    public void give(StaffId holder, LocalDate from, LocalDate until, String document) {
        StaffMember member = directory
                .member(holder)
                .filter(each -> each.roles().contains(Role.SUPERVISOR) && !holder.equals(user.id()))
                .orElseThrow(() -> RuleViolation.at("holder", StaffRule.DELEGATE_NOT_SUPERVISOR));
        trail.about("account", member.username());
        if (document.isBlank()) {
            throw RuleViolation.at("document", StaffRule.DOCUMENT_MISSING);
        }
        String ref = Refs.random();
        byte[] sealed = vault.seal(Purpose.DOCUMENTS, "delegation", "document", ref, VietnameseText.clean(document));
        Delegation given = new Delegation(ref, user.id(), holder, from, until, sealed, clock.instant());
        if (delegations.overlaps(holder, from, until)) {
            throw RuleViolation.at("from", StaffRule.DELEGATION_OVERLAPS);
        }
        delegations.add(given);
        trail.about("delegation", ref);
    }

    /** From this moment on; what was approved before stays approved. */
    @Requires(DELEGATE)
    @AuditAction("delegation.withdraw")
    public void withdraw(String ref) {
        trail.about("delegation", ref);
        delegations.byRef(ref).withdraw(clock.instant());
    }

    private DelegationRow row(Delegation each, String holder) {
        String document = vault.open(Purpose.DOCUMENTS, "delegation", "document", each.ref(), each.documentSealed());
        return new DelegationRow(
                each.ref(), holder, each.from(), each.until(), document, stateOf(each, clock.instant()));
    }

    private static DelegationState stateOf(Delegation each, Instant now) {
        LocalDate today = VietNam.day(now);
        if (each.withdrawnAt() != null) {
            return DelegationState.WITHDRAWN;
        }
        if (today.isBefore(each.from())) {
            return DelegationState.COMING;
        }
        return today.isAfter(each.until()) ? DelegationState.OVER : DelegationState.VALID;
    }
}
