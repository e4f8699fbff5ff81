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
 * Use cases of training partners: applications sent to their school and their answers. Every lookup uses code and organisation: first the
 * disclosure, which is missing after a withdrawal, then the enrolment of that code sent to the same organisation.
 */
@UseCases
public class SchoolTrainingService {
    /** Maximum number of rows; the oldest closed applications are left out first. */
    static final int MAX_ROWS = 300;

    private static final int MAX_HITS = 10;

    @Inject
    DisclosureService disclosures;

    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    AuditContext auditContext;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    MonthlyAttendanceQueries months;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    DisclosureReaderPolicy readerPolicy;

    @Inject
    PartnerQueries partners;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private record DisclosedEnrolment(DisclosureService.PartnerDisclosureView disclosure, Enrolment enrolment) {}

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.list")
    public TrainingViews.Inbox list() {
        List<DisclosedEnrolment> rows = loadAll();
        Set<Long> counted = enrolments.findIdsWithAttendance(
                rows.stream().map(DisclosedEnrolment::enrolment).toList(), lastMonth());
        List<TrainingViews.ListRow> all =
                rows.stream().map(disclosed -> row(disclosed, counted)).toList();
        List<TrainingViews.ListRow> going = filter(
                all,
                line -> line.status().isAttended(),
                Comparator.comparing((TrainingViews.ListRow line) -> !line.attendanceDue())
                        .thenComparing(
                                TrainingViews.ListRow::startOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return new TrainingViews.Inbox(
                partners.name(organisation()),
                filter(
                        all,
                        line -> line.status() == EnrolmentStatus.APPLIED,
                        Comparator.comparing(
                                TrainingViews.ListRow::replyDue, Comparator.nullsLast(Comparator.naturalOrder()))),
                going,
                filter(
                        all,
                        line -> line.status() == EnrolmentStatus.COMPLETED,
                        Comparator.comparing(TrainingViews.ListRow::since)),
                filter(
                        all,
                        line -> line.status().transitions().isEmpty(),
                        Comparator.comparing(TrainingViews.ListRow::since).reversed()),
                (int) going.stream()
                        .filter(TrainingViews.ListRow::attendanceDue)
                        .count());
    }

    /** Finds the codes in the list that contain the search text, newest first. No content is decrypted. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.search")
    public List<String> findCodes(String typed) {
        List<String> codes = disclosureCodes.findShownTo(organisation(), ConsentScope.SHARE_TRAINING, MAX_ROWS).stream()
                .filter(code -> code.matches(typed))
                .limit(MAX_HITS)
                .map(DisclosureCode::value)
                .toList();
        codes.forEach(code -> auditContext.about("disclosure", code));
        return codes;
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.view")
    public TrainingViews.SlipView get(@Nullable String code) {
        DisclosedEnrolment disclosed = load(code);
        Enrolment enrolment = disclosed.enrolment();
        return new TrainingViews.SlipView(
                row(disclosed, enrolments.findIdsWithAttendance(List.of(enrolment), lastMonth())),
                disclosed.disclosure().content(),
                months.findMonths(enrolment),
                recordableMonths(enrolment),
                enrolment.status().stepsOpenTo(EnrolmentStatementSource.SCHOOL),
                enrolment.result(),
                enrolment.completedOn(),
                lastEntry(enrolment),
                history(enrolment));
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.enrol")
    public void enrol(@Nullable String code, @Nullable LocalDate start) {
        transitions.enrol(load(code).enrolment(), start);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.decline")
    public void reject(@Nullable String code, @Nullable EnrolmentRejectReason cause) {
        transitions.reject(load(code).enrolment(), cause);
    }

    /**
     * Records attendance.
     *
     * @param percent of the lessons in that month
     */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-attendance")
    public void recordAttendance(@Nullable String code, YearMonth month, int percent) {
        transitions.recordAttendance(load(code).enrolment(), month, percent);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-interruption")
    public void suspend(@Nullable String code, @Nullable PauseReason cause) {
        transitions.suspend(load(code).enrolment(), EnrolmentStatementSource.SCHOOL, cause);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-resumption")
    public void resume(@Nullable String code) {
        transitions.resume(load(code).enrolment(), EnrolmentStatementSource.SCHOOL);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-completion")
    public void complete(
            @Nullable String code, @Nullable LocalDate on, @Nullable CourseResult result, boolean despiteGaps) {
        transitions.complete(load(code).enrolment(), on, result, despiteGaps);
    }

    /** Counts the months with attendance for a completion on that day, for the confirmation before the completion. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.check-months")
    public CountedMonths countMonths(@Nullable String code, @Nullable LocalDate on) {
        Enrolment enrolment = load(code).enrolment();
        return months.countMonths(enrolment, on == null ? today() : on);
    }

    /** Undoes the last entry without a reason, within a few minutes. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.undo-entry")
    public void takeBack(@Nullable String code) {
        transitions.takeBack(load(code).enrolment(), null);
    }

    /** Corrects the last entry and records the reason. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Enrolment enrolment = load(code).enrolment();
        transitions.takeBack(
                enrolment, RuleViolationException.requireValue(error, "error", TrainingRule.CAUSE_MISSING));
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-certificate")
    public void certify(@Nullable String code, @Nullable String certificate) {
        transitions.certify(load(code).enrolment(), certificate);
    }

    /**
     * Excludes the reader, who knows the client personally. The application disappears for the reader and stays available to colleagues; no
     * reason is asked for.
     */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.declare-acquaintance")
    public void declareAcquaintance(@Nullable String code) {
        Enrolment enrolment = load(code).enrolment();
        disclosures.recordReaderConflict(enrolment.code().value(), organisation(), ConsentScope.SHARE_TRAINING);
        readerPolicy.openTaskIfNoReaderLeft(
                enrolment.caseId(),
                enrolment.code(),
                Objects.requireNonNull(enrolment.school()),
                ServiceKind.TRAINING,
                TaskKind.TRAINING_NOT_RECEIVED);
    }

    private TrainingViews.@Nullable Entry lastEntry(Enrolment enrolment) {
        EnrolmentTransition transition = transitions.findReversible(enrolment);
        return transition == null
                ? null
                : new TrainingViews.Entry(
                        transition.step(),
                        enrolment.status(),
                        Objects.requireNonNull(transition.from()),
                        transition.at(),
                        clock.instant().isBefore(EntryCorrectionReason.undoableUntil(transition.at())));
    }

    /** Returns the transitions from the application on; the proposal is left out. */
    private List<TrainingViews.Step> history(Enrolment enrolment) {
        List<EnrolmentTransition> transitions = enrolments.findTransitions(enrolment);
        EnrolmentHistory history = new EnrolmentHistory(transitions);
        return transitions.stream()
                .filter(transition -> transition.step() != EnrolmentStep.PROPOSE)
                .map(transition -> TrainingViews.Step.of(transition, history, null))
                .toList();
    }

    private OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }

    private DisclosedEnrolment load(@Nullable String code) {
        OrganisationId ownOrganisation = organisation();
        DisclosureService.PartnerDisclosureView disclosure =
                disclosures.getShown(code == null ? "" : code, ownOrganisation, ConsentScope.SHARE_TRAINING);
        return new DisclosedEnrolment(disclosure, enrolments.findSentTo(ownOrganisation, disclosure.code()));
    }

    private List<DisclosedEnrolment> loadAll() {
        OrganisationId ownOrganisation = organisation();
        List<DisclosureService.PartnerDisclosureView> views =
                disclosures.findShownTo(ownOrganisation, ConsentScope.SHARE_TRAINING, MAX_ROWS);
        Map<DisclosureCode, Enrolment> byCode = enrolments
                .findSentTo(
                        ownOrganisation,
                        views.stream()
                                .map(DisclosureService.PartnerDisclosureView::code)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Enrolment::code, Function.identity()));
        List<DisclosedEnrolment> rows = new ArrayList<>();
        for (DisclosureService.PartnerDisclosureView disclosure : views) {
            Enrolment enrolment = byCode.get(disclosure.code());
            if (enrolment != null) {
                rows.add(new DisclosedEnrolment(disclosure, enrolment));
            }
        }
        return rows;
    }

    private TrainingViews.ListRow row(DisclosedEnrolment disclosed, Set<Long> counted) {
        Enrolment enrolment = disclosed.enrolment();
        return new TrainingViews.ListRow(
                enrolment.code().value(),
                enrolment.status(),
                disclosed
                        .disclosure()
                        .content()
                        .line("STUDENT")
                        .map(line -> line.values().get(0))
                        .orElse(""),
                enrolment.trade(),
                enrolment.level(),
                enrolment.replyDue(),
                enrolment.startOn(),
                isAttendanceDue(enrolment) && !counted.contains(enrolment.id()),
                enrolment.statusSince());
    }

    /** Returns whether last month is a month of the course, so that attendance is due for it. */
    private boolean isAttendanceDue(Enrolment enrolment) {
        LocalDate start = enrolment.startOn();
        return enrolment.status() == EnrolmentStatus.IN_PROGRESS
                && start != null
                && !lastMonth().isBefore(YearMonth.from(start));
    }

    private YearMonth lastMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    /** Returns the months of the course up to the current one: first those without attendance, earliest first, then the others. */
    private List<YearMonth> recordableMonths(Enrolment enrolment) {
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            return List.of();
        }
        Set<YearMonth> counted = enrolments.findAttendance(enrolment).stream()
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

    private static List<TrainingViews.ListRow> filter(
            List<TrainingViews.ListRow> all,
            Predicate<TrainingViews.ListRow> condition,
            Comparator<TrainingViews.ListRow> order) {
        return all.stream().filter(condition).sorted(order).toList();
    }
}
