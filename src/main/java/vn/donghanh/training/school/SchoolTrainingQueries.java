package vn.donghanh.training.school;

import static vn.donghanh.security.Permission.TRAINING_ANSWER;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.training.CountedMonths;
import vn.donghanh.training.Enrolment;
import vn.donghanh.training.EnrolmentHistory;
import vn.donghanh.training.EnrolmentRepository;
import vn.donghanh.training.EnrolmentStatementSource;
import vn.donghanh.training.EnrolmentStatus;
import vn.donghanh.training.EnrolmentStep;
import vn.donghanh.training.EnrolmentStepRow;
import vn.donghanh.training.EnrolmentTransition;
import vn.donghanh.training.EnrolmentTransitions;
import vn.donghanh.training.MonthlyAttendanceQueries;
import vn.donghanh.training.school.SchoolEnrolmentAccess.DisclosedEnrolment;

/** Queries of a school's pages on the applications sent to it. */
@UseCases
public class SchoolTrainingQueries {
    private static final int MAX_HITS = 10;

    @Inject
    SchoolEnrolmentAccess access;

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
    PartnerQueries partners;

    @Inject
    Clock clock;

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.list")
    public SchoolInboxView list() {
        List<DisclosedEnrolment> rows = access.loadAll();
        Set<Long> counted = enrolments.findIdsWithAttendance(
                rows.stream().map(DisclosedEnrolment::enrolment).toList(), lastMonth());
        List<SchoolEnrolmentRow> all =
                rows.stream().map(disclosed -> row(disclosed, counted)).toList();
        List<SchoolEnrolmentRow> going = filter(
                all,
                line -> line.status().isAttended(),
                Comparator.comparing((SchoolEnrolmentRow line) -> !line.attendanceDue())
                        .thenComparing(SchoolEnrolmentRow::startOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return new SchoolInboxView(
                partners.name(access.organisation()),
                filter(
                        all,
                        line -> line.status() == EnrolmentStatus.APPLIED,
                        Comparator.comparing(
                                SchoolEnrolmentRow::replyDue, Comparator.nullsLast(Comparator.naturalOrder()))),
                going,
                filter(
                        all,
                        line -> line.status() == EnrolmentStatus.COMPLETED,
                        Comparator.comparing(SchoolEnrolmentRow::since)),
                filter(
                        all,
                        line -> line.status().transitions().isEmpty(),
                        Comparator.comparing(SchoolEnrolmentRow::since).reversed()),
                (int) going.stream().filter(SchoolEnrolmentRow::attendanceDue).count());
    }

    /** Finds the codes in the list that contain the search text, newest first. No content is decrypted. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.search")
    public List<String> findCodes(String typed) {
        List<String> codes = disclosureCodes
                .findShownTo(access.organisation(), ConsentScope.SHARE_TRAINING, SchoolEnrolmentAccess.MAX_ROWS)
                .stream()
                .filter(code -> code.matches(typed))
                .limit(MAX_HITS)
                .map(DisclosureCode::value)
                .toList();
        codes.forEach(code -> auditContext.about("disclosure", code));
        return codes;
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.view")
    public SchoolEnrolmentView get(@Nullable String code) {
        DisclosedEnrolment disclosed = access.load(code);
        Enrolment enrolment = disclosed.enrolment();
        return new SchoolEnrolmentView(
                row(disclosed, enrolments.findIdsWithAttendance(List.of(enrolment), lastMonth())),
                disclosed.disclosure().content(),
                months.findMonths(enrolment),
                months.findRecordableMonths(enrolment, today()),
                enrolment.status().stepsOpenTo(EnrolmentStatementSource.SCHOOL),
                enrolment.result(),
                enrolment.completedOn(),
                lastEntry(enrolment),
                history(enrolment),
                access.pages(enrolment));
    }

    /**
     * Returns a page of a document that came with an application, as a JPEG with the reader across it.
     *
     * @param number as in {@link SchoolEnrolmentView#sharedPages()}
     */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.view-document")
    public byte[] getPage(@Nullable String code, int number) {
        return access.page(access.load(code).enrolment(), number);
    }

    /** Counts the months with attendance for a completion on that day, for the confirmation before the completion. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.check-months")
    public CountedMonths countMonths(@Nullable String code, @Nullable LocalDate on) {
        Enrolment enrolment = access.load(code).enrolment();
        return months.countMonths(enrolment, on == null ? today() : on);
    }

    private @Nullable SchoolEntryView lastEntry(Enrolment enrolment) {
        EnrolmentTransition transition = transitions.findReversible(enrolment);
        return transition == null
                ? null
                : new SchoolEntryView(
                        transition.step(),
                        enrolment.status(),
                        Objects.requireNonNull(transition.from()),
                        transition.at(),
                        clock.instant().isBefore(EntryCorrectionReason.undoableUntil(transition.at())));
    }

    /** Returns the transitions from the application on; the proposal is left out. */
    private List<EnrolmentStepRow> history(Enrolment enrolment) {
        List<EnrolmentTransition> transitions = enrolments.findTransitions(enrolment);
        EnrolmentHistory history = new EnrolmentHistory(transitions);
        return transitions.stream()
                .filter(transition -> transition.step() != EnrolmentStep.PROPOSE)
                .map(transition -> EnrolmentStepRow.of(transition, history, null))
                .toList();
    }

    private SchoolEnrolmentRow row(DisclosedEnrolment disclosed, Set<Long> counted) {
        Enrolment enrolment = disclosed.enrolment();
        return new SchoolEnrolmentRow(
                enrolment.code().value(),
                enrolment.status(),
                disclosed
                        .disclosure()
                        .content()
                        .line("STUDENT")
                        .map(line -> line.values().get(0))
                        .orElse(""),
                enrolment.course(),
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

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }

    private static List<SchoolEnrolmentRow> filter(
            List<SchoolEnrolmentRow> all,
            Predicate<SchoolEnrolmentRow> condition,
            Comparator<SchoolEnrolmentRow> order) {
        return all.stream().filter(condition).sorted(order).toList();
    }
}
