package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/**
 * Grants emergency access to a case or one identity field: at once, for some hours, with a reason. The case manager is notified, or the supervisors if no manager can
 * read the case, and someone else reviews it. No approval is needed first, because an emergency does not wait; but a user who has reached the
 * hourly limit has to request the next access, and director and data protection officer are notified.
 */
@UseCases
public class BreakGlassService {
    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Opens the case or the one field; beyond the hourly limit records a request instead.
     *
     * @throws RuleViolationException with the same message if the case does not exist and if the user is blocked from it
     */
    @EssentialUseCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open")
    public BreakGlassResult open(@Valid OpenBreakGlassCommand request) {
        String typed = request.number().strip();
        String words = request.words().strip();
        auditContext.about("case", typed, detail(request.field()));
        auditContext.setReason(words);
        requireValidDuration(request.hours());
        CaseView caseView = getForBreakGlass(typed, request.field());
        if (!allowances.isHourlyLimitReached()) {
            return openNow(caseView, request.field(), request.reason(), words, request.hours());
        }
        if (allowances.hasPendingRequest(caseView.id(), request.field())) {
            throw RuleViolationException.at("number", BreakGlassRule.ASKED_ALREADY);
        }
        String ref = RandomReference.random();
        allowances.add(new BreakGlassAllowance(
                ref,
                new BreakGlassRequestDetails(
                        caseView.id(),
                        user.id(),
                        request.field(),
                        request.reason(),
                        allowances.sealWords(caseView.person(), ref, words)),
                request.hours(),
                clock.instant()));
        return new BreakGlassResult(ref, caseView.number().value(), request.field(), false, true, false);
    }

    /**
     * Opens an access that someone else allowed, within its hours.
     *
     * @throws NotFoundException if the request is not the user's own, or the user has been blocked from the case since
     */
    @EssentialUseCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-allowed")
    public BreakGlassResult openAllowed(String ref) {
        BreakGlassAllowanceRepository.AllowanceOfCase ofCase =
                allowances.findOwn(ref).orElseThrow(NotFoundException::new);
        BreakGlassAllowance allowance = ofCase.allowance();
        BreakGlassRequestDetails details = allowance.details();
        String words = allowances.decryptWords(ofCase);
        auditContext.about("case", ofCase.number().value(), detail(details.field()));
        auditContext.about("opening", ref);
        auditContext.setReason(words);
        allowance.open(clock.instant());
        return openNow(
                getForBreakGlass(ofCase.number().value(), details.field()),
                details.field(),
                details.reason(),
                words,
                allowance.hours());
    }

    private CaseView getForBreakGlass(String typed, @Nullable IdentityField field) {
        CaseFile caseFile = CaseNumber.parse(typed)
                .flatMap(access::findForBreakGlass)
                .orElseThrow(() -> RuleViolationException.at("number", BreakGlassRule.NO_SUCH_CASE));
        CaseView view = caseFile.view();
        if (field == null && access.isFullyVisible(view.number())) {
            throw RuleViolationException.at("number", BreakGlassRule.SEEN_ALREADY);
        }
        return view;
    }

    private BreakGlassResult openNow(
            CaseView caseView, @Nullable IdentityField field, BreakGlassReason reason, String words, int hours) {
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(hours));
        Instant review = deadlines.due(DeadlineCode.BREAK_GLASS_REVIEW, now);
        String ref = RandomReference.random();
        openings.add(new BreakGlass(
                ref,
                new BreakGlassRequestDetails(
                        caseView.id(), user.id(), field, reason, openings.sealWords(caseView.person(), ref, words)),
                now,
                until,
                review));
        if (field == null) {
            accessRepository.grant(caseView.id(), user.id(), AccessGround.BREAK_GLASS, until);
        }
        boolean managerTold = notifyManager(caseView, ref, review);
        return new BreakGlassResult(
                ref,
                caseView.number().value(),
                field,
                field == null || access.isFullyVisible(caseView.number()),
                false,
                managerTold);
    }

    /**
     * Opens the notice for the case manager, or for the supervisors when that person has left or may not read the case any more.
     *
     * @return whether the case manager has it
     */
    private boolean notifyManager(CaseView caseView, String ref, Instant due) {
        boolean read = canRead(caseView, caseView.responsible());
        if (read) {
            taskOpener.openForManager(caseView.id(), TaskKind.BREAK_GLASS_READING, ref, due);
        } else {
            taskOpener.open(caseView.id(), TaskKind.BREAK_GLASS_READING, Permission.CASE_ASSIGN, ref, due);
        }
        return read;
    }

    private boolean canRead(CaseView caseView, StaffId responsible) {
        return staff.member(responsible)
                        .filter(member -> member.may(Permission.CASE_READ))
                        .isPresent()
                && access.readers(caseView.id()).stream()
                        .anyMatch(grant -> grant.staffId().equals(responsible) && grant.section() == null);
    }

    /**
     * Records that the case manager, or a supervisor in their stead, has read the notices of the accesses to a case. Who reads the case under break-glass alone is
     * not told of it this way.
     *
     * @param readAt when the accesses were listed; the notices of later ones stay open
     */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.acknowledge")
    public void acknowledge(String number, @NotNull Instant readAt) {
        CaseView caseView = caseFiles.getWithLastingFullAccess(number);
        taskEnder.completeOwn(caseView, TaskKind.BREAK_GLASS_READING, readAt);
    }

    private void requireValidDuration(int hours) {
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, CentreTime.today(clock));
        if (hours < 1 || hours > longest) {
            throw RuleViolationException.at("hours", BreakGlassRule.TOO_LONG, longest);
        }
    }

    private static String detail(@Nullable IdentityField field) {
        return field == null ? "CASE" : field.name();
    }
}
