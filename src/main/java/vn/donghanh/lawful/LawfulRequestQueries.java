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
import vn.donghanh.audit.AuditContext;
import vn.donghanh.lawful.LawfulRequestPolicy.ReadScope;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reference.RefusalGroundBasisQueries;
import vn.donghanh.reporting.released.PublicFigureQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.DelegationQueries;
import vn.donghanh.staff.LetterheadQueries;

/** Queries of the register of lawful requests: a page, one request, its letter. There is deliberately no export, so that no list of persons can be
 * made from it. */
@UseCases(reads = true)
public class LawfulRequestQueries {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    LawfulRequestAssembler assembler;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    RefusalGroundBasisQueries bases;

    @Inject
    PublicFigureQueries figures;

    @Inject
    LetterheadQueries letterhead;

    @Inject
    LetterPrinter letters;

    @Inject
    DelegationQueries delegations;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param year year of the counts
     * @param counts the requests received in that year by status
     * @param waiting the requests that are not decided, of every year
     * @param own whether the rows and counts are those of the requests that the reader entered
     */
    public record PageView(
            List<LawfulRequestRow> rows,
            long total,
            int year,
            Map<LawfulStatus, Long> counts,
            long waiting,
            boolean own,
            boolean mayEnter,
            boolean mayReadText)
            implements Serializable {
        public long count(LawfulStatus... statuses) {
            return Stream.of(statuses)
                    .mapToLong(lawfulStatus -> counts.getOrDefault(lawfulStatus, 0L))
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
    }

    /** The time limit for the decision and its legal basis, shown on the entry form. */
    public record EntryView(int days, String basis) implements Serializable {}

    /**
     * The view of the decision pages.
     *
     * @param bases legal basis of each ground of refusal, valid today
     * @param figures public figures that may be enclosed; null when there are none yet
     */
    public record DecisionView(LawfulView request, Map<RefusalGround, String> bases, @Nullable LetterFigures figures)
            implements Serializable {}

    /** The letter as it is printed, of a request with this reference. */
    public record LetterView(String requestRef, LocalDate signedOn, OfficialLetter letter) implements Serializable {}

    /** @param first zero-based index of the first row */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE, Permission.LAWFUL_AUDIT})
    @AuditAction("lawful-request.list")
    public PageView page(int first, int most) {
        ReadScope scope = policy.readScope();
        boolean all = scope != ReadScope.OWN;
        int year = CentreTime.today(clock).getYear();
        List<LawfulRequest> found = requests.findPage(all, first, most);
        found.forEach(request -> auditContext.about("lawful", request.ref()));
        return new PageView(
                scope == ReadScope.CODES ? assembler.codes(found) : assembler.rows(found),
                requests.count(all),
                year,
                requests.countByStatus(all, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                requests.countOpen(all),
                !all,
                user.may(Permission.LAWFUL_ENTER),
                scope != ReadScope.CODES);
    }

    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.open-form")
    public EntryView getEntryForm() {
        LocalDate today = CentreTime.today(clock);
        return new EntryView(
                deadlines.amount(DeadlineCode.LAWFUL_DECISION, today),
                deadlines.basis(DeadlineCode.LAWFUL_DECISION, today));
    }

    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    @AuditAction("lawful-request.view")
    public LawfulView get(String ref) {
        return assembler.view(requests.get(ref));
    }

    /** @throws NotFoundException when the reader may not decide on it, or it is already decided */
    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.open-decision")
    public DecisionView getDecision(String ref) {
        LawfulRequest request = requests.get(ref);
        if (!policy.mayDecide() || !request.may(LawfulStep.REFUSE, user.id())) {
            throw new NotFoundException();
        }
        LawfulView view = assembler.view(request);
        return new DecisionView(
                view,
                bases.basesOn(CentreTime.today(clock)),
                request.question().asks() == RequestSubject.PERSON
                        ? null
                        : figures.lastHalfYear().map(LetterFigures::of).orElse(null));
    }

    /** @throws NotFoundException when there is no letter, or it concerns a client whose case the reader does not see */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    @AuditAction("lawful-request.view-letter")
    public LetterView getLetter(String ref) {
        return letter(ref);
    }

    /**
     * Returns the letter as a file, which is the same whenever it is made.
     *
     * @throws NotFoundException as {@link #getLetter}
     */
    @Requires({Permission.LAWFUL_ENTER, Permission.LAWFUL_REGISTER, Permission.LAWFUL_DECIDE})
    @AuditAction("lawful-request.print-letter")
    public byte[] printLetter(String ref) {
        LetterView view = letter(ref);
        return letters.print(view.letter(), view.signedOn());
    }

    private LetterView letter(String ref) {
        LawfulRequest request = requests.get(ref);
        LawfulView view = assembler.view(request);
        RequestDecision decision = request.decision();
        Instant decidedAt = view.decidedAt();
        LetterContent content = view.letter();
        if (content == null || decidedAt == null) {
            throw new NotFoundException();
        }
        LocalDate signed = CentreTime.day(decidedAt);
        return new LetterView(
                request.ref(),
                signed,
                letters.write(
                        view,
                        content,
                        signed,
                        letterhead.findByDate(signed).orElse(null),
                        decision == null
                                ? null
                                : delegations
                                        .findOffice(decision.decidedBy(), decidedAt)
                                        .orElse(null)));
    }
}
