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
 * Opens a case, or one field of who a client is, past one's grants: at once, for some hours, with a reason. Whoever answers for
 * the case is told, and someone else reviews it. Nothing is waited for, because an emergency does not wait; but who has opened many within
 * the hour asks for the next, and director and data protection officer are told.
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
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /**
     * @param hours for how long it may be asked, the longest last
     * @param fields what the reader has open now, field by field
     * @param hourlyLimit how many one person may open within an hour before the next waits for somebody else
     * @param allowedHours for how long what somebody else allowed may be opened
     * @param requests what the reader asked for beyond that, of the last days
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

    /** One field that is open to the reader, and nothing else of the case. */
    public record OpenedField(String ref, String number, IdentityField field, Instant until) implements Serializable {}

    /**
     * What was opened.
     *
     * @param field null for the case
     * @param caseVisible the reader sees the case beside it, because it was granted or is open by break-glass itself
     * @param pending nothing is open: it was asked for beyond the measure, and somebody else decides
     */
    public record Opened(String ref, String number, @Nullable IdentityField field, boolean caseVisible, boolean pending)
            implements Serializable {}

    /** @param values of this kind, without what they say */
    public record FieldView(OpenedField opening, List<IdentityFieldStatus> values) implements Serializable {}

    /** @param acknowledgementPending there is a notice of an opening that is the reader's to confirm */
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
                thresholds.amountByDay(PercentageThresholdCode.BREAK_GLASS_HOURLY).applyAsInt(today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_ALLOWED, today),
                allowances.rows(allowances.findOwn()));
    }

    /**
     * The page of one field, as long as it is open.
     *
     * @throws NotFoundException when the opening is somebody else's, of a whole case, over, or beaten by a block
     */
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.view-field")
    public FieldView getField(String ref) {
        trail.about("opening", ref);
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
     * Opens the case, or the one field and nothing else; beyond the measure it asks for it.
     *
     * @throws RuleViolationException in the same words when there is no such case and when the user must not see it
     */
    @EssentialUseCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open")
    public Opened open(@Valid OpenBreakGlassCommand request) {
        String typed = request.number().strip();
        String words = request.words().strip();
        trail.about("case", typed, detail(request.field()));
        trail.setReason(words);
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
                        vault.seal(
                                KeyPurpose.NOTES, BreakGlassAllowanceRepository.words(caseView.person(), ref), words)),
                request.hours(),
                clock.instant()));
        return new Opened(ref, caseView.number().value(), request.field(), false, true);
    }

    /**
     * Opens what somebody else allowed, within its hours.
     *
     * @throws NotFoundException when it is not the user's own, or the case is one that the user must not see any more
     */
    @EssentialUseCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-allowed")
    public Opened openAllowed(String ref) {
        BreakGlassAllowanceRepository.OfCase ofCase = allowances.findOwn(ref).orElseThrow(NotFoundException::new);
        BreakGlassAllowance asked = ofCase.allowance();
        BreakGlassRequestDetails wish = asked.details();
        String words = allowances.words(ofCase);
        trail.about("case", ofCase.number().value(), detail(wish.field()));
        trail.about("opening", ref);
        trail.setReason(words);
        asked.open(clock.instant());
        return openNow(
                getForBreakGlass(ofCase.number().value(), wish.field()),
                wish.field(),
                wish.reason(),
                words,
                asked.hours());
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
                        vault.seal(KeyPurpose.NOTES, BreakGlassRepository.words(caseView.person(), ref), words)),
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

    /** What was opened of one case, for those who see it; the words are for who answers for the case. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.list-of-case")
    public HistoryView getHistory(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        boolean told = tasks.hasOwnOpen(caseView, TaskKind.BREAK_GLASS_TOLD);
        List<BreakGlassRepository.OfCase> found = openings.findByCase(caseView.id(), 50).stream()
                .map(glass -> new BreakGlassRepository.OfCase(glass, caseView.number(), caseView.person()))
                .toList();
        return new HistoryView(
                caseHeaders.header(caseView), openings.rows(found, told || caseView.isManagedBy(user.id())), told);
    }

    /** Whoever answers for the case has read what was opened of it. */
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
