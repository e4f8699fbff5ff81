package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseHandover;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.Grounds;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;

/** The end of reception: someone answers for the client from now on, or she was shown a better way. */
@UseCases
public class AcceptanceService {
    @Inject
    CaseFiles files;

    @Inject
    CaseHandover handover;

    @Inject
    Receptions receptions;

    @Inject
    SafeContacts contacts;

    @Inject
    Grounds grounds;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Accepts the case and gives it to someone who answers for it; the receiving shift has handed over.
     *
     * @param manager her username
     * @param conflictAsked whether she was asked if she knows the client
     * @return whether the one who accepted still sees the case
     */
    @Requires({Permission.CASE_ACCEPT, Permission.CASE_ACCEPT_HIGH})
    @AuditAction("intake.accept")
    public boolean accept(String number, int version, @Nullable String manager, boolean conflictAsked) {
        CaseView file = inScreening(number, version);
        Reception reception = receptions.of(file.id());
        Acceptance acceptance = new Acceptance(file, receptions.screen(file, reception));
        if (!acceptance.isOpenTo(user)) {
            throw new RuleViolation(IntakeRule.SUPERVISOR_ACCEPTS);
        }
        boolean contactRecorded = contacts.of(file.person()).isPresent();
        List<RuleViolation> refusals =
                new ArrayList<>(acceptance.missing(contactRecorded, grounds.of(file.id())).stream()
                        .map(RuleViolation::new)
                        .toList());
        Optional<StaffId> responsible = candidate(file, manager);
        if (responsible.isEmpty()) {
            refusals.add(RuleViolation.at(
                    "manager", manager == null ? IntakeRule.MANAGER_MISSING : IntakeRule.MANAGER_NOT_SUITED));
        }
        if (!conflictAsked) {
            refusals.add(RuleViolation.at("conflict", IntakeRule.CONFLICT_NOT_ASKED));
        }
        if (!refusals.isEmpty()) {
            throw RuleViolation.together(refusals);
        }
        StaffId answers = responsible.orElseThrow();
        reception.conflictAsked(user.id(), clock.instant());
        files.assign(file.number(), answers);
        handover.passOn(file, file.receivedBy(), answers);
        files.take(file.number(), CaseStep.ACCEPT, null);
        return answers.equals(user.id()) || user.may(Permission.CASE_ASSIGN);
    }

    /** Not accepted: advised, and shown where she is better helped. Never with a critical flag. */
    @Requires(Permission.CASE_DECLINE)
    @AuditAction("intake.decline")
    public void decline(
            String number,
            int version,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 1000) String signpost) {
        CaseView file = inScreening(number, version);
        Reception reception = receptions.of(file.id());
        if (!new Acceptance(file, receptions.screen(file, reception)).mayBeDeclined()) {
            throw new RuleViolation(IntakeRule.CRITICAL_NEVER_DECLINED);
        }
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.at("reason", IntakeRule.REASON_MISSING);
        }
        byte[] sealed = receptions.seal(file, "signposted", reception.ref(), signpost);
        if (sealed == null || signpost == null || signpost.isBlank()) {
            throw RuleViolation.at("signpost", IntakeRule.SIGNPOST_MISSING);
        }
        reception.signposted(sealed);
        files.take(file.number(), CaseStep.DECLINE, reason);
    }

    private CaseView inScreening(String number, int version) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (file.status() != CaseStatus.SCREENING) {
            throw new RuleViolation(IntakeRule.NOT_SCREENING);
        }
        return file;
    }

    private Optional<StaffId> candidate(CaseView file, @Nullable String username) {
        return handover.candidates(file).stream()
                .filter(candidate -> candidate.member().username().equals(username))
                .findFirst()
                .map(candidate -> candidate.member().id());
    }
}
