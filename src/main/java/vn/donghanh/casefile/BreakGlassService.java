package vn.donghanh.casefile;

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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.reference.BoundCode;
import vn.donghanh.reference.Bounds;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.InAnyCase;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

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
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    IdentityService identity;

    @Inject
    BreakGlasses openings;

    @Inject
    BreakGlassAllowances allowances;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    Bounds bounds;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param hours for how long it may be asked, the longest last
     * @param fields what the reader has open now, field by field
     * @param alone how many one person may open within an hour before the next waits for somebody else
     * @param allowedHours for how long what somebody else allowed may be opened
     * @param asked what the reader asked for beyond that, of the last days
     */
    public record Form(
            List<Integer> hours,
            String longestBasis,
            int reviewDays,
            String reviewBasis,
            List<OpenField> fields,
            int alone,
            int allowedHours,
            List<AllowanceRow> asked)
            implements Serializable {}

    /** One field that is open to the reader, and nothing else of the case. */
    public record OpenField(String ref, String number, IdentityField field, Instant until) implements Serializable {}

    /**
     * What was opened.
     *
     * @param field null for the case
     * @param seen the reader sees the case beside it, because it was granted or is open by break-glass itself
     * @param waits nothing is open: it was asked for beyond the measure, and somebody else decides
     */
    public record Opened(String ref, String number, @Nullable IdentityField field, boolean seen, boolean waits)
            implements Serializable {}

    /** @param values of this kind, without what they say */
    public record FieldPage(OpenField opening, List<FieldState> values) implements Serializable {}

    /** @param told there is a notice of an opening that is the reader's to confirm */
    public record CasePage(CaseHeader header, List<BreakGlassRow> openings, boolean told) implements Serializable {}

    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-form")
    public Form form() {
        var today = VietNam.day(clock.instant());
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, today);
        return new Form(
                IntStream.of(1, 2, longest)
                        .filter(hours -> hours <= longest)
                        .distinct()
                        .boxed()
                        .toList(),
                deadlines.basis(DeadlineCode.BREAK_GLASS_LONGEST, today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_REVIEW, today),
                deadlines.basis(DeadlineCode.BREAK_GLASS_REVIEW, today),
                openings.fieldsOpenToMe().stream()
                        .map(BreakGlassService::openField)
                        .toList(),
                bounds.of(BoundCode.BREAK_GLASS_HOURLY).applyAsInt(today),
                deadlines.amount(DeadlineCode.BREAK_GLASS_ALLOWED, today),
                allowances.rows(allowances.mine()));
    }

    /**
     * The page of one field, as long as it is open.
     *
     * @throws NotFound when the opening is somebody else's, of a whole case, over, or beaten by a block
     */
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.view-field")
    public FieldPage field(String ref) {
        trail.about("opening", ref);
        OpenField opening = openings.fieldsOpenToMe().stream()
                .filter(one -> one.glass().ref().equals(ref))
                .findFirst()
                .map(BreakGlassService::openField)
                .orElseThrow(NotFound::new);
        return new FieldPage(opening, identity.states(opening.number(), opening.field()));
    }

    private static OpenField openField(BreakGlasses.Of one) {
        BreakGlass glass = one.glass();
        return new OpenField(
                glass.ref(),
                one.number().value(),
                Objects.requireNonNull(glass.wish().field()),
                glass.until());
    }

    /**
     * Opens the case, or the one field and nothing else; beyond the measure it asks for it.
     *
     * @throws RuleViolation in the same words when there is no such case and when the user must not see it
     */
    @InAnyCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open")
    public Opened open(@Valid BreakGlassRequest request) {
        String typed = request.number().strip();
        String words = request.words().strip();
        trail.about("case", typed, detail(request.field()));
        trail.reason(words);
        demandSpan(request.hours());
        CaseView file = behindGlass(typed, request.field());
        if (!allowances.isMeasureFull()) {
            return opened(file, request.field(), request.reason(), words, request.hours());
        }
        if (allowances.isAsked(file.id(), request.field())) {
            throw RuleViolation.at("number", BreakGlassRule.ASKED_ALREADY);
        }
        String ref = Refs.random();
        em.persist(new BreakGlassAllowance(
                ref,
                new BreakGlassWish(
                        file.id(),
                        user.id(),
                        request.field(),
                        request.reason(),
                        vault.seal(Purpose.NOTES, BreakGlassAllowances.words(file.person(), ref), words)),
                request.hours(),
                clock.instant()));
        return new Opened(ref, file.number().value(), request.field(), false, true);
    }

    /**
     * Opens what somebody else allowed, within its hours.
     *
     * @throws NotFound when it is not the user's own, or the case is one that the user must not see any more
     */
    @InAnyCase
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("break-glass.open-allowed")
    public Opened openAllowed(String ref) {
        BreakGlassAllowances.Of one = allowances.mine(ref).orElseThrow(NotFound::new);
        BreakGlassAllowance asked = one.allowance();
        BreakGlassWish wish = asked.wish();
        String words = allowances.words(one);
        trail.about("case", one.number().value(), detail(wish.field()));
        trail.about("opening", ref);
        trail.reason(words);
        asked.open(clock.instant());
        return opened(
                behindGlass(one.number().value(), wish.field()), wish.field(), wish.reason(), words, asked.hours());
    }

    private CaseView behindGlass(String typed, @Nullable IdentityField field) {
        CaseFile file = CaseNumber.parse(typed)
                .flatMap(access::behindGlass)
                .orElseThrow(() -> RuleViolation.at("number", BreakGlassRule.NO_SUCH_CASE));
        CaseView view = file.view();
        if (field == null && access.isSeen(view.number())) {
            throw RuleViolation.at("number", BreakGlassRule.SEEN_ALREADY);
        }
        return view;
    }

    private Opened opened(
            CaseView file, @Nullable IdentityField field, BreakGlassReason reason, String words, int hours) {
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(hours));
        Instant review = deadlines.due(DeadlineCode.BREAK_GLASS_REVIEW, now);
        String ref = Refs.random();
        em.persist(new BreakGlass(
                ref,
                new BreakGlassWish(
                        file.id(),
                        user.id(),
                        field,
                        reason,
                        vault.seal(Purpose.NOTES, BreakGlasses.words(file.person(), ref), words)),
                now,
                until,
                review));
        if (field == null) {
            access.grant(file.id(), user.id(), AccessGround.BREAK_GLASS, until);
        }
        tasks.openForManager(file.id(), TaskKind.BREAK_GLASS_TOLD, ref, review);
        return new Opened(ref, file.number().value(), field, field == null || access.isSeen(file.number()), false);
    }

    /** What was opened of one case, for those who see it; the words are for who answers for the case. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.list-of-case")
    public CasePage ofCase(String number) {
        CaseView file = files.glance(number);
        boolean told = tasks.isMineOpen(file, TaskKind.BREAK_GLASS_TOLD);
        List<BreakGlasses.Of> found = openings.of(file.id(), 50).stream()
                .map(glass -> new BreakGlasses.Of(glass, file.number(), file.person()))
                .toList();
        return new CasePage(frames.frame(file), openings.rows(found, told || file.isManagedBy(user.id())), told);
    }

    /** Whoever answers for the case has read what was opened of it. */
    @Requires(Permission.CASE_READ)
    @AuditAction("break-glass.acknowledge")
    public void confirmTold(String number) {
        CaseView file = files.see(number);
        tasks.doneMine(file, TaskKind.BREAK_GLASS_TOLD);
    }

    private void demandSpan(int hours) {
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, VietNam.day(clock.instant()));
        if (hours < 1 || hours > longest) {
            throw RuleViolation.at("hours", BreakGlassRule.TOO_LONG, longest);
        }
    }

    private static String detail(@Nullable IdentityField field) {
        return field == null ? "CASE" : field.name();
    }
}
