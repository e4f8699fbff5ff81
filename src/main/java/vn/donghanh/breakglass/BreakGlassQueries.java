package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Queries of emergency access: the form, the fields that the reader has open, and the accesses to a case. */
@UseCases(reads = true)
public class BreakGlassQueries {
    private static final int LIMIT = 50;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    IdentityService identity;

    @Inject
    CaseAccess access;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-form")
    public BreakGlassFormView getForm() {
        LocalDate today = CentreTime.today(clock);
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, today);
        return new BreakGlassFormView(
                IntStream.of(1, 2, longest)
                        .filter(hours -> hours <= longest)
                        .distinct()
                        .boxed()
                        .toList(),
                deadlines.basis(DeadlineCode.BREAK_GLASS_LONGEST, today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_REVIEW, today),
                deadlines.basis(DeadlineCode.BREAK_GLASS_REVIEW, today),
                openings.findOwnOpenFields().stream()
                        .map(BreakGlassQueries::openedField)
                        .toList(),
                thresholds.amountByDay(ThresholdSettingCode.BREAK_GLASS_HOURLY).applyAsInt(today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_ALLOWED, today),
                allowances.rows(allowances.findOwn()));
    }

    /**
     * Returns one identity field as long as the access lasts.
     *
     * @throws NotFoundException if the access is another user's, of a whole case, expired, or overridden by a block
     */
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.view-field")
    public OpenedFieldView getField(String ref) {
        auditContext.about("opening", ref);
        OpenedFieldRow opening = openings.findOwnOpenFields().stream()
                .filter(ofCase -> ofCase.opening().ref().equals(ref))
                .findFirst()
                .map(BreakGlassQueries::openedField)
                .orElseThrow(NotFoundException::new);
        return new OpenedFieldView(opening, identity.statuses(opening.number(), opening.field()));
    }

    private static OpenedFieldRow openedField(BreakGlassRepository.OpeningOfCase ofCase) {
        BreakGlass opening = ofCase.opening();
        return new OpenedFieldRow(
                opening.ref(),
                ofCase.number().value(),
                Objects.requireNonNull(opening.details().field()),
                opening.until());
    }

    /** Returns the emergency accesses to a case, for those who see it; the explanations only for the case manager, and for who has them to read. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.list-of-case")
    public BreakGlassHistoryView getHistory(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        Instant readAt = clock.instant();
        Set<String> unread = access.isLasting(caseView.number())
                ? tasks.ownOpenSubjects(caseView, TaskKind.BREAK_GLASS_READING)
                : Set.of();
        List<BreakGlassRepository.OpeningOfCase> found = openings.findByCase(caseView.id(), LIMIT).stream()
                .map(opening ->
                        new BreakGlassRepository.OpeningOfCase(opening, caseView.number(), caseView.person(), null))
                .toList();
        return new BreakGlassHistoryView(
                caseHeaders.header(caseView),
                openings.rows(found, !unread.isEmpty() || caseView.isManagedBy(user.id())),
                readAt,
                unread);
    }
}
