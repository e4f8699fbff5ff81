package vn.donghanh.lawful;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.lawful.LawfulReaders.Reach;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.reference.GroundBases;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.report.FiguresOutside;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Letterhead;

/** The register as it is read: a page of it, one request, the letter that went out. It has no export, and no list of persons could come of it. */
@UseCases
public class LawfulRegister {
    @Inject
    LawfulRequests requests;

    @Inject
    LawfulReaders readers;

    @Inject
    LawfulReading reading;

    @Inject
    Deadlines deadlines;

    @Inject
    GroundBases bases;

    @Inject
    FiguresOutside figures;

    @Inject
    Letterhead letterhead;

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
    @AuditAction("lawful-request.list")
    public Page page(int first, int most) {
        Reach reach = readers.reach();
        boolean all = reach != Reach.OWN;
        int year = VietNam.day(clock.instant()).getYear();
        List<LawfulRequest> found = requests.page(all, first, most);
        found.forEach(request -> trail.about("lawful", request.ref()));
        return new Page(
                reach == Reach.CODES ? reading.codes(found) : reading.rows(found),
                requests.count(all),
                year,
                requests.counts(all, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                user.may(Permission.LAWFUL_ENTER),
                reach != Reach.CODES);
    }

    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.open-form")
    public Entering entering() {
        LocalDate today = VietNam.day(clock.instant());
        return new Entering(
                deadlines.amount(DeadlineCode.LAWFUL_DECISION, today),
                deadlines.basis(DeadlineCode.LAWFUL_DECISION, today));
    }

    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    @AuditAction("lawful-request.view")
    public LawfulView one(String ref) {
        return reading.view(requests.load(ref));
    }

    /** @throws NotFound for who does not decide on it, or when it is decided */
    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.open-decision")
    public Deciding deciding(String ref) {
        LawfulRequest request = requests.load(ref);
        if (!readers.decides() || !request.may(LawfulStep.REFUSE, user.id())) {
            throw new NotFound();
        }
        LawfulView view = reading.view(request);
        return new Deciding(
                view,
                bases.on(VietNam.day(clock.instant())),
                request.question().asks() == Asks.PERSON
                        ? null
                        : figures.lastHalfYear().map(LetterFigures::of).orElse(null));
    }

    /** @throws NotFound when nothing was written, or it is about a client whose case the reader does not see */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    @AuditAction("lawful-request.view-letter")
    public Paper letter(String ref) {
        LawfulView view = reading.view(requests.load(ref));
        Instant decidedAt = view.decidedAt();
        if (view.letter() == null || decidedAt == null) {
            throw new NotFound();
        }
        LocalDate signed = VietNam.day(decidedAt);
        return new Paper(view, signed, letterhead.on(signed).orElse(null));
    }
}
