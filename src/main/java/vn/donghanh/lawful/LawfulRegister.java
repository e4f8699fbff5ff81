package vn.donghanh.lawful;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.AuditedCases;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.lawful.LawfulReaders.Reach;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.reference.GroundBases;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.report.FiguresOutside;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Letterhead;
import vn.donghanh.staff.StaffDirectory;

/** The register as it is read: a page of it, one request, the letter that went out. It has no export, and no list of persons could come of it. */
@UseCases
public class LawfulRegister {
    @Inject
    LawfulRequests requests;

    @Inject
    GroundBases bases;

    @Inject
    LawfulReaders readers;

    @Inject
    LawfulSeals seals;

    @Inject
    AuditedCases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    FiguresOutside figures;

    @Inject
    Letterhead letterhead;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param year whose sums these are */
    public record Page(
            List<LawfulRow> rows, long total, int year, Map<LawfulStatus, Long> counts, boolean mayEnter, boolean words)
            implements Serializable {
        public long count(LawfulStatus... standing) {
            return Stream.of(standing)
                    .mapToLong(one -> counts.getOrDefault(one, 0L))
                    .sum();
        }

        public long received() {
            return count(LawfulStatus.values());
        }

        public long answered() {
            return count(LawfulStatus.ANSWERED);
        }

        public long refused() {
            return count(LawfulStatus.REFUSED);
        }

        public long waiting() {
            return count(LawfulStatus.RECEIVED, LawfulStatus.ADVISED);
        }
    }

    /** What the form says of the time in which it is decided. */
    public record Entering(int days, String basis) implements Serializable {}

    /**
     * What the page of a decision needs.
     *
     * @param bases on what each ground stands today
     * @param figures that may go with it; null when there are none yet
     */
    public record Deciding(LawfulView request, Map<RefusalGround, String> bases, @Nullable LetterFigures figures)
            implements Serializable {}

    /** A letter as it is printed. */
    public record Paper(LawfulView request, LocalDate signedOn, Letterhead.@Nullable Head head)
            implements Serializable {}

    /** @param first of the rows, counted from 0 */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE, Permission.LAWFUL_AUDIT})
    public Page page(int first, int most) {
        Reach reach = readers.reach();
        boolean all = reach != Reach.OWN;
        int year = VietNam.day(clock.instant()).getYear();
        List<LawfulRequest> found = requests.page(all, first, most);
        found.forEach(request -> trail.about("lawful", request.ref()));
        Map<CaseId, String> numbers = reach == Reach.CODES ? Map.of() : numbers(found);
        return new Page(
                found.stream()
                        .map(request -> reach == Reach.CODES ? codes(request) : row(request, numbers))
                        .toList(),
                requests.count(all),
                year,
                requests.counts(all, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                user.may(Permission.LAWFUL_ENTER),
                reach != Reach.CODES);
    }

    @Requires(Permission.LAWFUL_ENTER)
    public Entering entering() {
        LocalDate today = VietNam.day(clock.instant());
        return new Entering(
                deadlines.amount(DeadlineCode.LAWFUL_DECISION, today),
                deadlines.basis(DeadlineCode.LAWFUL_DECISION, today));
    }

    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    public LawfulView one(String ref) {
        return view(requests.load(ref));
    }

    /** @throws NotFound for who does not decide on it, or when it is decided */
    @Requires(Permission.LAWFUL_DECIDE)
    public Deciding deciding(String ref) {
        LawfulRequest request = requests.load(ref);
        if (!readers.decides() || !request.may(LawfulStep.REFUSE, user.id())) {
            throw new NotFound();
        }
        LawfulView view = view(request);
        return new Deciding(
                view,
                bases.on(VietNam.day(clock.instant())),
                request.asks() == Asks.PERSON
                        ? null
                        : figures.lastHalfYear().map(LetterFigures::of).orElse(null));
    }

    /** @throws NotFound when nothing was written, or it is about a client whose case the reader does not see */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    public Paper letter(String ref) {
        LawfulView view = view(requests.load(ref));
        Instant decidedAt = view.decidedAt();
        if (view.letter() == null || decidedAt == null) {
            throw new NotFound();
        }
        LocalDate signed = VietNam.day(decidedAt);
        return new Paper(view, signed, letterhead.on(signed).orElse(null));
    }

    private static LawfulRow codes(LawfulRequest request) {
        return new LawfulRow(
                request.ref(),
                request.status(),
                request.form(),
                request.authority(),
                request.asks(),
                YearMonth.from(request.receivedOn()),
                null,
                null,
                null,
                null,
                request.ground(),
                null);
    }

    private LawfulRow row(LawfulRequest request, Map<CaseId, String> numbers) {
        String ref = request.ref();
        CaseId about = request.about();
        return new LawfulRow(
                ref,
                request.status(),
                request.form(),
                request.authority(),
                request.asks(),
                YearMonth.from(request.receivedOn()),
                seals.open("authority", ref, request.authoritySealed()),
                seals.openOrNull("letter", ref, request.letterSealed()),
                request.receivedOn(),
                request.dueAt(),
                request.ground(),
                about == null ? null : numbers.get(about));
    }

    private LawfulView view(LawfulRequest request) {
        String ref = request.ref();
        CaseId about = request.about();
        String number = about == null ? null : numbers(List.of(request)).get(about);
        if (number != null) {
            trail.about("case", number);
        }
        LawfulLetter letter = requests.letters(List.of(ref)).get(ref);
        Instant decidedAt = request.decidedAt();
        RefusalGround ground = request.ground();
        Map<StaffId, String> names =
                staff.names(Stream.of(request.enteredBy(), request.advisedBy(), request.decidedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new LawfulView(
                ref,
                request.status(),
                request.form(),
                request.authority(),
                request.asks(),
                seals.open("authority", ref, request.authoritySealed()),
                seals.openOrNull("official", ref, request.officialSealed()),
                seals.openOrNull("letter", ref, request.letterSealed()),
                request.letterOn(),
                seals.openOrNull("basis", ref, request.basisSealed()),
                seals.openOrNull("asked", ref, request.askedSealed()),
                request.receivedOn(),
                request.wantedBy(),
                request.dueAt(),
                names.get(request.enteredBy()),
                request.enteredAt(),
                number,
                advised(request, names),
                request.decidedBy() == null ? null : names.get(request.decidedBy()),
                decidedAt,
                ground,
                ground == null || decidedAt == null
                        ? null
                        : bases.on(VietNam.day(decidedAt)).get(ground),
                letter == null ? List.of() : letter.items(),
                letter == null || !isRead(letter, number) ? null : seals.open(letter),
                number == null ? null : told(request),
                may(request));
    }

    /** A letter about a client is part of her case. */
    private boolean isRead(LawfulLetter letter, @Nullable String number) {
        return letter.person() == null ? readers.reach() == Reach.ALL : number != null;
    }

    private LawfulView.@Nullable Advised advised(LawfulRequest request, Map<StaffId, String> names) {
        Advice advice = request.advice();
        Instant at = request.advisedAt();
        return advice == null || at == null
                ? null
                : new LawfulView.Advised(
                        advice,
                        seals.openOrNull("advice", request.ref(), request.adviceSealed()),
                        names.get(request.advisedBy()),
                        at);
    }

    private LawfulView.@Nullable Told told(LawfulRequest request) {
        Telling telling = request.telling();
        return telling == null
                ? null
                : new LawfulView.Told(
                        telling,
                        seals.openOrNull("forbidden", request.ref(), request.forbiddenSealed()),
                        request.forbiddenUntil(),
                        request.toldHow(),
                        request.toldOn());
    }

    private LawfulView.May may(LawfulRequest request) {
        boolean decides = readers.decides();
        Set<LawfulStep> open = EnumSet.noneOf(LawfulStep.class);
        Stream.of(LawfulStep.values())
                .filter(step -> request.may(step, user.id()))
                .forEach(open::add);
        return new LawfulView.May(
                open.contains(LawfulStep.ADVISE) && user.may(Permission.LAWFUL_ADVISE),
                decides && open.contains(LawfulStep.ANSWER),
                decides && open.contains(LawfulStep.REFUSE),
                open.contains(LawfulStep.WITHDRAW) && user.may(Permission.LAWFUL_ENTER));
    }

    private Map<CaseId, String> numbers(Collection<LawfulRequest> found) {
        Set<CaseId> files = found.stream()
                .map(LawfulRequest::about)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return files.isEmpty() ? Map.of() : cases.numbers(files);
    }
}
