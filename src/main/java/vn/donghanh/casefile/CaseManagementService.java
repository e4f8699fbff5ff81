package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.AccessBlockRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskPlanner;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.ReassignmentTaskRepository;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Commands on a case as a whole: triage level, case manager, conflicts of interest, pausing, and ending an unreadable case. */
@UseCases
public class CaseManagementService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskPlanner taskPlanner;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    ContactAttemptProvider attempts;

    @Inject
    AccessBlockRepository blocks;

    @Inject
    ReassignmentTaskRepository reassignments;

    @Inject
    TriageLevelRequestRepository requests;

    @Inject
    TriageLevelChangeRepository levels;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    KeyManager keyManager;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Raises the triage level. A worker may do so without approval, with a reason; a supervisor thereby answers a request for a lower one. */
    @Requires({Permission.CASE_WORK, Permission.INTAKE_SCREEN})
    @AuditAction("case-level.raise")
    public void raise(String number, int version, TriageLevel level, @NotBlank @Size(max = 1000) String reason) {
        CaseFile caseFile = loadOpenCase(number, version);
        if (!level.atLeast(caseFile.view().level()) || level == caseFile.view().level()) {
            throw RuleViolationException.at("level", CaseRule.LEVEL_NOT_HIGHER);
        }
        if (user.may(Permission.LEVEL_LOWER)) {
            decide(caseFile, level, reason);
        } else {
            levels.appendChange(caseFile, level, reason, null);
            changeLevel(caseFile, level);
        }
    }

    /** Lowers the triage level, with a reason; reserved to supervisors. */
    @Requires(Permission.LEVEL_LOWER)
    @AuditAction("case-level.lower")
    public void lower(String number, int version, TriageLevel level, @NotBlank @Size(max = 1000) String reason) {
        CaseFile caseFile = loadOpenCase(number, version);
        if (level.atLeast(caseFile.view().level())) {
            throw RuleViolationException.at("level", CaseRule.LEVEL_NOT_LOWER);
        }
        decide(caseFile, level, reason);
    }

    /** Changes the level and answers the pending request, if there is one. */
    private void decide(CaseFile caseFile, TriageLevel level, String reason) {
        levels.appendChange(caseFile, level, reason, requests.pendingRef(caseFile.view()));
        changeLevel(caseFile, level);
        taskEnder.complete(caseFile.id(), TaskKind.LEVEL_LOWER);
    }

    private void changeLevel(CaseFile caseFile, TriageLevel level) {
        TriageLevel before = caseFile.view().level();
        caseFile.changeLevel(level, false, clock.instant());
        taskPlanner.levelChanged(before, caseFile.view());
    }

    /** Refuses a request for a lower level. The worker who made the request reads the reason. */
    @Requires(Permission.LEVEL_LOWER)
    @AuditAction("case-level.keep")
    public void keepLevel(String number, int version, @NotBlank @Size(max = 1000) String reason) {
        CaseFile caseFile = loadOpenCase(number, version);
        if (!openTasks.isOpen(caseFile.id(), TaskKind.LEVEL_LOWER)) {
            throw new RuleViolationException(CaseRule.LEVEL_NOT_ASKED);
        }
        levels.appendKept(caseFile, reason, requests.pendingRef(caseFile.view()));
        taskEnder.complete(caseFile.id(), TaskKind.LEVEL_LOWER);
    }

    /** Requests a lower level from the supervisor, with a reason. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("case-level.request-lowering")
    public void requestLowering(
            String number, int version, TriageLevel proposed, @NotBlank @Size(max = 1000) String reason) {
        CaseFile caseFile = loadOpenCase(number, version);
        if (proposed.atLeast(caseFile.view().level())) {
            throw RuleViolationException.at("level", CaseRule.LEVEL_NOT_LOWER);
        }
        if (openTasks.isOpen(caseFile.id(), TaskKind.LEVEL_LOWER)) {
            throw new RuleViolationException(CaseRule.LEVEL_ASKED_ALREADY);
        }
        requests.add(caseFile.view(), proposed, reason);
        taskOpener.open(caseFile.id(), TaskKind.LEVEL_LOWER, Permission.LEVEL_LOWER, DeadlineCode.LEVEL_LOWER_DECISION);
    }

    /** Begins the assessment once the client was reached safely. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("assessment.begin")
    public void beginAssessment(String number, int version) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (!attempts.isReached(caseView)) {
            throw new RuleViolationException(CaseRule.NOT_REACHED_YET);
        }
        caseFiles.transition(caseView.number(), CaseStep.BEGIN_ASSESSMENT, null);
    }

    /** @throws vn.donghanh.shared.NotFoundException also under break-glass, which must not decide who has access after its hours */
    @Requires(Permission.CASE_ASSIGN)
    @AuditAction("case.assign-manager")
    public void reassign(String number, int version, String managerUsername) {
        CaseView view = caseFiles
                .getAtVersion(caseFiles.getWithLastingFullAccess(number).number(), version)
                .requireRunning();
        caseFiles.assign(view.number(), requireManager(managerUsername).id());
    }

    /** Declares a conflict of interest of the current user, who loses access immediately; a supervisor reassigns the case. */
    @Requires(Permission.CASE_READ)
    @AuditAction("conflict-of-interest.declare")
    public void declareConflict(String number, @NotBlank @Size(max = 1000) String reason) {
        block(caseFiles.loadWhere(number, CaseAccess.VISIBLE), user.id(), reason);
    }

    /**
     * Blocks a colleague's access because of a conflict of interest. The block is not visible on any of the colleague's pages.
     *
     * @throws vn.donghanh.shared.NotFoundException also under break-glass, which must not decide who has access after its hours
     */
    @Requires(Permission.BLOCK_MANAGE)
    @AuditAction("conflict-of-interest.block-colleague")
    public void block(String number, String username, @NotBlank @Size(max = 1000) String reason) {
        CaseFile caseFile =
                caseFiles.load(caseFiles.getWithLastingFullAccess(number).number());
        StaffId colleague = staff.findByUsername(username)
                .orElseThrow(() -> RuleViolationException.at("colleague", CaseRule.MANAGER_NOT_SUITED));
        block(caseFile, colleague, reason);
    }

    @Requires(Permission.CASE_PAUSE)
    @AuditAction("case.pause")
    public void pause(String number, int version, @NotBlank @Size(max = 1000) String reason, LocalDate resumeOn) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        LocalDate today = CentreTime.today(clock);
        int longest = deadlines.amount(DeadlineCode.PAUSE_LONGEST, today);
        if (!resumeOn.isAfter(today) || resumeOn.isAfter(today.plusDays(longest))) {
            throw RuleViolationException.at("resumeOn", CaseRule.PAUSE_TOO_LONG, longest);
        }
        caseFiles.transition(caseView.number(), CaseStep.PAUSE, reason);
        taskOpener.open(caseView.id(), TaskKind.RESUME, caseView.responsible(), CentreTime.endOf(resumeOn));
    }

    @Requires(Permission.CASE_WORK)
    @AuditAction("case.resume")
    public void resume(String number, int version) {
        caseFiles.transition(
                caseFiles.getAtVersion(caseFiles.get(number).number(), version).number(), CaseStep.RESUME, null);
    }

    /**
     * Ends a case whose client's encryption keys were declared lost. Its content can no longer be decrypted, so the closing procedure, which requires
     * reading it, does not apply.
     */
    @Requires(Permission.CLOSING_APPROVE)
    @AuditAction("case.end-unreadable")
    public void giveUp(String number, int version) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (!keyManager.isLost(caseView.person())) {
            throw new RuleViolationException(CaseRule.STILL_READABLE);
        }
        caseFiles.transition(caseView.number(), CaseStep.GIVE_UP, null);
    }

    private CaseFile loadOpenCase(String number, int version) {
        return caseFiles.load(caseFiles
                .getAtVersion(caseFiles.get(number).number(), version)
                .requireOpen()
                .number());
    }

    private StaffMember requireManager(@Nullable String username) {
        return staff.findByUsername(username == null ? "" : username)
                .flatMap(staff::member)
                .filter(member -> member.may(Permission.CASE_WORK))
                .orElseThrow(() -> RuleViolationException.at("manager", CaseRule.MANAGER_NOT_SUITED));
    }

    private void block(CaseFile caseFile, StaffId staffId, String reason) {
        auditContext.about("staff", Long.toString(staffId.value()), "BLOCKED");
        // a conflict of interest concerns the client: each of the merged cases is blocked
        for (CaseId caseId : merges.casesOfSameClient(caseFile.id())) {
            blocks.add(caseId, staffId, reason);
            reassignments.update(caseId);
        }
    }
}
