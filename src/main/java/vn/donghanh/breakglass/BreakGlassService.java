package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.PercentageThresholdCode;
import vn.donghanh.reference.PercentageThresholdQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Grants emergency access to a case or one identity field: at once, for some hours, with a reason. The case manager is notified
 * and someone else reviews it. No approval is needed first, because an emergency does not wait; but a user who has reached the
 * hourly limit has to request the next access, and director and data protection officer are notified.
 */
@UseCases
public class BreakGlassService {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    IdentityService identity;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    PercentageThresholdQueries thresholds;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param hours the selectable durations, the longest last
     * @param fields the fields that the reader has open now
     * @param hourlyLimit how many accesses a user may open within an hour without approval
     * @param allowedHours for how many hours an approved request may be used
     * @param requests the reader's recent requests beyond the limit
     */
    public record FormView(
            List<Integer> hours,
            String longestBasis,
            int reviewDays,
            String reviewBasis,
            List<OpenedField> fields,
            int hourlyLimit,
            int allowedHours,
            List<BreakGlassAllowanceRow> requests)
            implements Serializable {}

    /** One identity field to which the reader has emergency access, without anything else of the case. */
    public record OpenedField(String ref, String number, IdentityField field, Instant until) implements Serializable {}

    /**
     * The result of opening or requesting an access.
     *
     * @param field null for the whole case
     * @param caseVisible whether the reader sees the case anyway, by a grant or by emergency access
     * @param pending whether nothing is open yet because someone else has to decide the request
     */
    public record Opened(String ref, String number, @Nullable IdentityField field, boolean caseVisible, boolean pending)
            implements Serializable {}

    /** @param values the recorded values of this field, without their content */
    public record FieldView(OpenedField opening, List<IdentityFieldStatus> values) implements Serializable {}

    /** @param acknowledgementPending whether the reader has a notice of an access to acknowledge */
    public record HistoryView(CaseHeader header, List<BreakGlassRow> openings, boolean acknowledgementPending)
            implements Serializable {}

    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-form")
    public FormView form() {
        var today = CentreTime.day(clock.instant());
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, today);
        return new FormView(
                IntStream.of(1, 2, longest)
                        .filter(hours -> hours <= longest)
                        .distinct()
                        .boxed()
                        .toList(),
                deadlines.basis(DeadlineCode.BREAK_GLASS_LONGEST, today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_REVIEW, today),
                deadlines.basis(DeadlineCode.BREAK_GLASS_REVIEW, today),
                openings.findOwnOpenFields().stream()
                        .map(BreakGlassService::openField)
                        .toList(),
                thresholds
                        .amountByDay(PercentageThresholdCode.BREAK_GLASS_HOURLY)
                        .applyAsInt(today),
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
    public FieldView getField(String ref) {
        auditContext.about("opening", ref);
        OpenedField opening = openings.findOwnOpenFields().stream()
                .filter(ofCase -> ofCase.glass().ref().equals(ref))
                .findFirst()
                .map(BreakGlassService::openField)
                .orElseThrow(NotFoundException::new);
        return new FieldView(opening, identity.statuses(opening.number(), opening.field()));
    }

    private static OpenedField openField(BreakGlassRepository.OfCase ofCase) {
        BreakGlass glass = ofCase.glass();
        return new OpenedField(
                glass.ref(),
                ofCase.number().value(),
                Objects.requireNonNull(glass.details().field()),
                glass.until());
    }

    /**
     * Opens the case or the one field; beyond the hourly limit records a request instead.
     *
     * @throws RuleViolationException with the same message if the case does not exist and if the user is blocked from it
     */
    @EssentialUseCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open")
    public Opened open(@Valid OpenBreakGlassCommand request) {
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
        em.persist(new BreakGlassAllowance(
                ref,
                new BreakGlassRequestDetails(
                        caseView.id(),
                        user.id(),
                        request.field(),
                        request.reason(),
                        encryption.seal(
                                KeyPurpose.NOTES,
                                BreakGlassAllowanceRepository.wordsCell(caseView.person(), ref),
                                words)),
                request.hours(),
                clock.instant()));
        return new Opened(ref, caseView.number().value(), request.field(), false, true);
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
    public Opened openAllowed(String ref) {
        BreakGlassAllowanceRepository.OfCase ofCase = allowances.findOwn(ref).orElseThrow(NotFoundException::new);
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

    private Opened openNow(
            CaseView caseView, @Nullable IdentityField field, BreakGlassReason reason, String words, int hours) {
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(hours));
        Instant review = deadlines.due(DeadlineCode.BREAK_GLASS_REVIEW, now);
        String ref = RandomReference.random();
        em.persist(new BreakGlass(
                ref,
                new BreakGlassRequestDetails(
                        caseView.id(),
                        user.id(),
                        field,
                        reason,
                        encryption.seal(
                                KeyPurpose.NOTES, BreakGlassRepository.wordsCell(caseView.person(), ref), words)),
                now,
                until,
                review));
        if (field == null) {
            access.grant(caseView.id(), user.id(), AccessGround.BREAK_GLASS, until);
        }
        tasks.openForManager(caseView.id(), TaskKind.BREAK_GLASS_TOLD, ref, review);
        return new Opened(
                ref,
                caseView.number().value(),
                field,
                field == null || access.isFullyVisible(caseView.number()),
                false);
    }

    /** Returns the emergency accesses to a case, for those who see it; the explanations only for the case manager. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.list-of-case")
    public HistoryView getHistory(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        boolean noticePending = tasks.hasOwnOpen(caseView, TaskKind.BREAK_GLASS_TOLD);
        List<BreakGlassRepository.OfCase> found = openings.findByCase(caseView.id(), 50).stream()
                .map(glass -> new BreakGlassRepository.OfCase(glass, caseView.number(), caseView.person()))
                .toList();
        return new HistoryView(
                caseHeaders.header(caseView),
                openings.rows(found, noticePending || caseView.isManagedBy(user.id())),
                noticePending);
    }

    /** Records that the case manager has read the notice of an access. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.acknowledge")
    public void acknowledge(String number) {
        CaseView caseView = caseFiles.get(number);
        tasks.completeOwn(caseView, TaskKind.BREAK_GLASS_TOLD);
    }

    private void requireValidDuration(int hours) {
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, CentreTime.day(clock.instant()));
        if (hours < 1 || hours > longest) {
            throw RuleViolationException.at("hours", BreakGlassRule.TOO_LONG, longest);
        }
    }

    private static String detail(@Nullable IdentityField field) {
        return field == null ? "CASE" : field.name();
    }
}
