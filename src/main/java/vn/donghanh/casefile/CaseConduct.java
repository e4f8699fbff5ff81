package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.KeyKeeper;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** What is decided about a case as a whole: its level, who answers for it, who must not see it, whether it rests. */
@UseCases
public class CaseConduct {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseAccess access;

    @Inject
    CaseMerges merges;

    @Inject
    CaseTasks tasks;

    @Inject
    SafeAttempts attempts;

    @Inject
    LevelRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    KeyKeeper keeper;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** A worker may raise the level freely, with a reason. */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_SCREEN})
    @AuditAction("case-level.raise")
    public void raise(String number, int version, TriageLevel level, @NotBlank @Size(max = 1000) String reason) {
        CaseFile file = openFile(number, version);
        if (!level.atLeast(file.view().level()) || level == file.view().level()) {
            throw RuleViolation.at("level", CaseRule.LEVEL_NOT_HIGHER);
        }
        files.appendLevel(file, level, reason);
        file.rank(level, false, clock.instant());
    }

    /** Lowering is the supervisor's, with a reason. */
    @Requires(Permission.LEVEL_LOWER)
    @AuditAction("case-level.lower")
    public void lower(String number, int version, TriageLevel level, @NotBlank @Size(max = 1000) String reason) {
        CaseFile file = openFile(number, version);
        if (level.atLeast(file.view().level())) {
            throw RuleViolation.at("level", CaseRule.LEVEL_NOT_LOWER);
        }
        files.appendLevel(file, level, reason);
        file.rank(level, false, clock.instant());
        tasks.done(file.id(), TaskKind.LEVEL_LOWER);
    }

    /** The supervisor was asked to lower the level and keeps it, with a reason that the worker reads. */
    @Requires(Permission.LEVEL_LOWER)
    @AuditAction("case-level.keep")
    public void keep(String number, int version, @NotBlank @Size(max = 1000) String reason) {
        CaseFile file = openFile(number, version);
        if (!tasks.isOpen(file.id(), TaskKind.LEVEL_LOWER)) {
            throw new RuleViolation(CaseRule.LEVEL_NOT_ASKED);
        }
        files.appendKeptLevel(file, reason);
        tasks.done(file.id(), TaskKind.LEVEL_LOWER);
    }

    /** A worker who thinks the level too high asks the supervisor, and says why. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("case-level.request-lowering")
    public void askToLower(String number, int version, @NotBlank @Size(max = 1000) String reason) {
        CaseFile file = openFile(number, version);
        if (tasks.isOpen(file.id(), TaskKind.LEVEL_LOWER)) {
            throw new RuleViolation(CaseRule.LEVEL_ASKED_ALREADY);
        }
        requests.add(file.view(), reason);
        tasks.open(file.id(), TaskKind.LEVEL_LOWER, Permission.LEVEL_LOWER, DeadlineCode.LEVEL_LOWER_DECISION);
    }

    /** The client was reached, safely: the assessment begins. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("assessment.begin")
    public void beginAssessment(String number, int version) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (!attempts.reached(file)) {
            throw new RuleViolation(CaseRule.NOT_REACHED_YET);
        }
        files.take(file.number(), CaseStep.BEGIN_ASSESSMENT, null);
    }

    @Requires(Permission.CASE_ASSIGN)
    @AuditAction("case.assign-manager")
    public void reassign(String number, int version, String managerUsername) {
        CaseFile file = openFile(number, version);
        StaffMember manager = suited(managerUsername);
        files.assign(file.number(), manager.id());
    }

    /** "I know this person": the speaker is blocked at once, and a supervisor gives the case to someone else. */
    @Requires(Permission.CASE_READ)
    @AuditAction("conflict-of-interest.declare")
    public void declareConflict(String number, @NotBlank @Size(max = 1000) String reason) {
        block(files.find(number, CaseAccess.VISIBLE), user.id(), reason);
    }

    /** A supervisor keeps a colleague out of a case; nothing on the colleague's screens will tell. */
    @Requires(Permission.BLOCK_MANAGE)
    @AuditAction("conflict-of-interest.block-colleague")
    public void block(String number, String username, @NotBlank @Size(max = 1000) String reason) {
        CaseFile file = files.load(files.see(number).number());
        StaffId who = staff.byUsername(username)
                .orElseThrow(() -> RuleViolation.at("colleague", CaseRule.MANAGER_NOT_SUITED));
        block(file, who, reason);
    }

    @Requires(Permission.CASE_PAUSE)
    @AuditAction("case.pause")
    public void pause(String number, int version, @NotBlank @Size(max = 1000) String reason, LocalDate resumeOn) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        LocalDate today = VietNam.day(clock.instant());
        int longest = deadlines.amount(DeadlineCode.PAUSE_LONGEST, today);
        if (!resumeOn.isAfter(today) || resumeOn.isAfter(today.plusDays(longest))) {
            throw RuleViolation.at("resumeOn", CaseRule.PAUSE_TOO_LONG, longest);
        }
        files.take(file.number(), CaseStep.PAUSE, reason);
        StaffId manager = file.manager();
        tasks.open(file.id(), TaskKind.RESUME, manager == null ? file.receivedBy() : manager, VietNam.endOf(resumeOn));
    }

    @Requires(Permission.CASE_WORK)
    @AuditAction("case.resume")
    public void resume(String number, int version) {
        files.take(files.unchanged(files.see(number).number(), version).number(), CaseStep.RESUME, null);
    }

    /**
     * Ends a case whose client's keys were lost and given up: what was written in it cannot be read by who would close it in the ordinary way, so
     * nothing of it is asked for.
     */
    @Requires(Permission.CLOSING_APPROVE)
    @AuditAction("case.end-unreadable")
    public void giveUp(String number, int version) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (!keeper.isLost(file.person())) {
            throw new RuleViolation(CaseRule.STILL_READABLE);
        }
        files.take(file.number(), CaseStep.GIVE_UP, null);
    }

    private CaseFile openFile(String number, int version) {
        CaseView view = files.unchanged(files.see(number).number(), version);
        if (!view.status().isOpen()) {
            throw new RuleViolation(CaseRule.CASE_ENDED);
        }
        return files.load(view.number());
    }

    private StaffMember suited(@Nullable String username) {
        return staff.byUsername(username == null ? "" : username)
                .flatMap(staff::member)
                .filter(member -> member.roles().stream().anyMatch(role -> role.holds(Permission.CASE_WORK)))
                .orElseThrow(() -> RuleViolation.at("manager", CaseRule.MANAGER_NOT_SUITED));
    }

    private void block(CaseFile file, StaffId who, String reason) {
        trail.about("staff", Long.toString(who.value()), "BLOCKED");
        for (CaseId one : merges.allOf(file.id())) {
            blockOne(em.getReference(CaseFile.class, one.value()), who, reason);
        }
        if (who.equals(file.view().manager())) {
            tasks.open(file.id(), TaskKind.REASSIGNMENT, Permission.CASE_ASSIGN, DeadlineCode.ACCEPT_URGENT);
        }
    }

    /** The client is the same in every case that was merged with this one. */
    private void blockOne(CaseFile file, StaffId who, String reason) {
        if (!access.isBlocked(file.id(), who)) {
            String ref = Refs.random();
            byte[] sealed =
                    vault.seal(Purpose.NOTES, BlockRow.reasonOf(file.view().person(), ref), reason);
            em.persist(new BlockRow(ref, file.id(), who, user.id(), clock.instant(), sealed));
        }
    }
}
