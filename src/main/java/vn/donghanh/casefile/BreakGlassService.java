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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
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
 * the case is told, and someone else reviews it. Nothing is waited for, because an emergency does not wait.
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
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

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
     */
    public record Form(
            List<Integer> hours, String longestBasis, int reviewDays, String reviewBasis, List<OpenField> fields)
            implements Serializable {}

    /** One field that is open to the reader, and nothing else of the case. */
    public record OpenField(String ref, String number, IdentityField field, Instant until) implements Serializable {}

    /**
     * What was opened.
     *
     * @param seen the reader sees the case beside it, because it was granted or is open by break-glass itself
     */
    public record Opened(String ref, String number, boolean seen) implements Serializable {}

    /** @param values of this kind, without what they say */
    public record FieldPage(OpenField opening, List<FieldState> values) implements Serializable {}

    /** @param told there is a notice of an opening that is the reader's to confirm */
    public record CasePage(CaseHeader header, List<BreakGlassRow> openings, boolean told) implements Serializable {}

    @Requires(Permission.BREAK_GLASS)
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
                        .toList());
    }

    /**
     * The page of one field, as long as it is open.
     *
     * @throws NotFound when the opening is somebody else's, of a whole case, over, or beaten by a block
     */
    @Requires(Permission.BREAK_GLASS)
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
        return new OpenField(glass.ref(), one.number().value(), Objects.requireNonNull(glass.field()), glass.until());
    }

    /**
     * Opens the case, or the one field and nothing else.
     *
     * @throws RuleViolation in the same words when there is no such case and when the user must not see it
     */
    @StepUp
    @Requires(Permission.BREAK_GLASS)
    public Opened open(@Valid BreakGlassRequest request) {
        String typed = request.number().strip();
        trail.about("case", typed, detail(request.field()));
        trail.reason(request.words().strip());
        Instant now = clock.instant();
        Instant until = now.plus(span(request.hours(), now));
        CaseFile file = CaseNumber.parse(typed)
                .flatMap(access::behindGlass)
                .orElseThrow(() -> RuleViolation.at("number", BreakGlassRule.NO_SUCH_CASE));
        CaseView view = file.view();
        boolean seen = access.isSeen(view.number());
        if (request.field() == null && seen) {
            throw RuleViolation.at("number", BreakGlassRule.SEEN_ALREADY);
        }
        String ref = Refs.random();
        em.persist(new BreakGlass(
                ref,
                view.id(),
                user.id(),
                request.field(),
                request.reason(),
                vault.seal(
                        Purpose.NOTES,
                        BreakGlasses.words(view.person(), ref),
                        request.words().strip()),
                now,
                until,
                deadlines.due(DeadlineCode.BREAK_GLASS_REVIEW, now)));
        if (request.field() == null) {
            access.grant(view.id(), user.id(), AccessGround.BREAK_GLASS, until);
        }
        tasks.openForManager(
                view.id(), TaskKind.BREAK_GLASS_TOLD, ref, deadlines.due(DeadlineCode.BREAK_GLASS_REVIEW, now));
        return new Opened(ref, view.number().value(), seen || request.field() == null);
    }

    /** What was opened of one case, for those who see it; the words are for who answers for the case. */
    @Requires(Permission.CASE_READ)
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
    public void confirmTold(String number) {
        CaseView file = files.see(number);
        tasks.doneMine(file, TaskKind.BREAK_GLASS_TOLD);
    }

    private Duration span(int hours, Instant now) {
        int longest = deadlines.amount(DeadlineCode.BREAK_GLASS_LONGEST, VietNam.day(now));
        if (hours < 1 || hours > longest) {
            throw RuleViolation.at("hours", BreakGlassRule.TOO_LONG, longest);
        }
        return Duration.ofHours(hours);
    }

    private static String detail(@Nullable IdentityField field) {
        return field == null ? "CASE" : field.name();
    }
}
