package vn.donghanh.training;

import static vn.donghanh.security.Permission.TRAINING_ANSWER;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.consent.DisclosureReaderPolicy;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/**
 * The school's side: what was sent to her school, and what she says of it. Everything is loaded by code and organisation: first the
 * disclosure, which is missing once it was withdrawn, then the enrolment of that code that was sent to the same organisation.
 */
@UseCases
public class SchoolTrainingService {
    /** More than anybody works through; the oldest closed ones fall off first. */
    static final int MOST = 300;

    private static final int FOUND = 10;

    @Inject
    DisclosureService disclosures;

    @Inject
    DisclosureCodeQueries shown;

    @Inject
    AuditContext trail;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    MonthlyAttendanceQueries months;

    @Inject
    EnrolmentTransitions steps;

    @Inject
    DisclosureReaderPolicy readers;

    @Inject
    PartnerQueries partners;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private record Pair(DisclosureService.PartnerDisclosureView shown, Enrolment enrolment) {}

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.list")
    public TrainingViews.Inbox list() {
        List<Pair> pairs = all();
        Set<Long> counted =
                enrolments.counted(pairs.stream().map(Pair::enrolment).toList(), lastMonth());
        List<TrainingViews.ListRow> all =
                pairs.stream().map(pair -> line(pair, counted)).toList();
        List<TrainingViews.ListRow> going = only(
                all,
                line -> line.status().isAttended(),
                Comparator.comparing((TrainingViews.ListRow line) -> !line.counts())
                        .thenComparing(
                                TrainingViews.ListRow::startOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return new TrainingViews.Inbox(
                partners.name(organisation()),
                only(
                        all,
                        line -> line.status() == EnrolmentStatus.APPLIED,
                        Comparator.comparing(
                                TrainingViews.ListRow::replyDue, Comparator.nullsLast(Comparator.naturalOrder()))),
                going,
                only(
                        all,
                        line -> line.status() == EnrolmentStatus.COMPLETED,
                        Comparator.comparing(TrainingViews.ListRow::since)),
                only(
                        all,
                        line -> line.status().moves().isEmpty(),
                        Comparator.comparing(TrainingViews.ListRow::since).reversed()),
                (int) going.stream().filter(TrainingViews.ListRow::counts).count());
    }

    /** The codes of those in the list that hold what was typed, the newest first; nothing of them is opened. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.search")
    public List<String> find(String typed) {
        List<String> codes = shown.findShownTo(organisation(), ConsentScope.SHARE_TRAINING, MOST).stream()
                .filter(code -> code.matches(typed))
                .limit(FOUND)
                .map(DisclosureCode::value)
                .toList();
        codes.forEach(code -> trail.about("disclosure", code));
        return codes;
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.view")
    public TrainingViews.SlipView get(@Nullable String code) {
        Pair pair = load(code);
        Enrolment enrolment = pair.enrolment();
        return new TrainingViews.SlipView(
                line(pair, enrolments.counted(List.of(enrolment), lastMonth())),
                pair.shown().content(),
                months.of(enrolment),
                countable(enrolment),
                enrolment.status().steps(EnrolmentStatementSource.SCHOOL),
                enrolment.result(),
                enrolment.completedOn(),
                last(enrolment),
                history(enrolment));
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.enrol")
    public void enrol(@Nullable String code, @Nullable LocalDate start) {
        steps.enrol(load(code).enrolment(), start);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.decline")
    public void reject(@Nullable String code, @Nullable EnrolmentRejectReason cause) {
        steps.reject(load(code).enrolment(), cause);
    }

    /** @param percent of that month's lessons */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-attendance")
    public void attended(@Nullable String code, YearMonth month, int percent) {
        steps.attended(load(code).enrolment(), month, percent);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-interruption")
    public void suspend(@Nullable String code, @Nullable PauseReason cause) {
        steps.suspend(load(code).enrolment(), EnrolmentStatementSource.SCHOOL, cause);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-resumption")
    public void resume(@Nullable String code) {
        steps.resume(load(code).enrolment(), EnrolmentStatementSource.SCHOOL);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-completion")
    public void complete(
            @Nullable String code, @Nullable LocalDate on, @Nullable CourseResult result, boolean despiteGaps) {
        steps.complete(load(code).enrolment(), on, result, despiteGaps);
    }

    /** How many months would have been counted if the course were completed on that day: asked before it is. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.check-months")
    public CountedMonths monthsCounted(@Nullable String code, @Nullable LocalDate on) {
        Enrolment enrolment = load(code).enrolment();
        return months.counted(enrolment, on == null ? today() : on);
    }

    /** A slip of the finger a moment ago. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.undo-entry")
    public void takeBack(@Nullable String code) {
        steps.takeBack(load(code).enrolment(), null);
    }

    /** What was recorded last was wrong. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Enrolment enrolment = load(code).enrolment();
        steps.takeBack(enrolment, RuleViolationException.requireValue(error, "error", TrainingRule.CAUSE_MISSING));
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-certificate")
    public void certify(@Nullable String code, @Nullable String certificate) {
        steps.certify(load(code).enrolment(), certificate);
    }

    /** She knows the person: a colleague goes on, for her it is missing, and nobody asks why. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.declare-acquaintance")
    public void known(@Nullable String code) {
        Enrolment enrolment = load(code).enrolment();
        disclosures.recordReaderConflict(enrolment.code().value(), organisation(), ConsentScope.SHARE_TRAINING);
        readers.openTaskIfNoReaderLeft(
                enrolment.caseId(),
                enrolment.code(),
                Objects.requireNonNull(enrolment.school()),
                ServiceKind.TRAINING,
                TaskKind.TRAINING_NOT_RECEIVED);
    }

    private TrainingViews.@Nullable Entry last(Enrolment enrolment) {
        EnrolmentTransition move = steps.reversible(enrolment);
        return move == null
                ? null
                : new TrainingViews.Entry(
                        move.step(),
                        enrolment.status(),
                        Objects.requireNonNull(move.from()),
                        move.at(),
                        clock.instant().isBefore(EntryCorrectionReason.takenBackUntil(move.at())));
    }

    /** From the application on. */
    private List<TrainingViews.Step> history(Enrolment enrolment) {
        List<EnrolmentTransition> moves = enrolments.moves(enrolment);
        EnrolmentHistory enrolmentHistory = new EnrolmentHistory(moves);
        return moves.stream()
                .filter(move -> move.step() != EnrolmentStep.PROPOSE)
                .map(move -> TrainingViews.Step.of(move, enrolmentHistory, null))
                .toList();
    }

    private OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }

    private Pair load(@Nullable String code) {
        OrganisationId ownOrganisation = organisation();
        DisclosureService.PartnerDisclosureView shown =
                disclosures.getShown(code == null ? "" : code, ownOrganisation, ConsentScope.SHARE_TRAINING);
        return new Pair(shown, enrolments.sentTo(ownOrganisation, shown.code()));
    }

    private List<Pair> all() {
        OrganisationId ownOrganisation = organisation();
        List<DisclosureService.PartnerDisclosureView> shown =
                disclosures.findShownTo(ownOrganisation, ConsentScope.SHARE_TRAINING, MOST);
        Map<DisclosureCode, Enrolment> byCode = enrolments
                .sentTo(
                        ownOrganisation,
                        shown.stream()
                                .map(DisclosureService.PartnerDisclosureView::code)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Enrolment::code, Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        for (DisclosureService.PartnerDisclosureView partnerDisclosureView : shown) {
            Enrolment enrolment = byCode.get(partnerDisclosureView.code());
            if (enrolment != null) {
                pairs.add(new Pair(partnerDisclosureView, enrolment));
            }
        }
        return pairs;
    }

    private TrainingViews.ListRow line(Pair pair, Set<Long> counted) {
        Enrolment enrolment = pair.enrolment();
        return new TrainingViews.ListRow(
                enrolment.code().value(),
                enrolment.status(),
                pair.shown()
                        .content()
                        .line("STUDENT")
                        .map(line -> line.values().get(0))
                        .orElse(""),
                enrolment.trade(),
                enrolment.level(),
                enrolment.replyDue(),
                enrolment.startOn(),
                isToBeCounted(enrolment) && !counted.contains(enrolment.id()),
                enrolment.statusSince());
    }

    /** Last month belongs to the course. */
    private boolean isToBeCounted(Enrolment enrolment) {
        LocalDate start = enrolment.startOn();
        return enrolment.status() == EnrolmentStatus.IN_PROGRESS
                && start != null
                && !lastMonth().isBefore(YearMonth.from(start));
    }

    private YearMonth lastMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    /** The months of the course up to this one: those not counted yet, the earliest first, then the others. */
    private List<YearMonth> countable(Enrolment enrolment) {
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            return List.of();
        }
        Set<YearMonth> counted = enrolments.attendance(enrolment).stream()
                .map(MonthlyAttendance::month)
                .collect(Collectors.toSet());
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start);
                !month.isAfter(YearMonth.from(today()));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        months.sort(Comparator.comparing((YearMonth month) -> counted.contains(month))
                .thenComparing(month -> month));
        return months;
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }

    private static List<TrainingViews.ListRow> only(
            List<TrainingViews.ListRow> all,
            Predicate<TrainingViews.ListRow> which,
            Comparator<TrainingViews.ListRow> order) {
        return all.stream().filter(which).sorted(order).toList();
    }
}
