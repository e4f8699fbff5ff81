package vn.donghanh.stay;

import static vn.donghanh.security.Permission.STAY_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.CaseSummaryQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentRow;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.PlannedExit;
import vn.donghanh.stay.exit.UnplannedExit;
import vn.donghanh.stay.view.CaseStaysView;
import vn.donghanh.stay.view.ResidenceView;
import vn.donghanh.stay.view.ResidentRow;
import vn.donghanh.stay.view.ResidentsView;
import vn.donghanh.stay.view.StayAlarmRow;
import vn.donghanh.stay.view.StayEnquiryRow;
import vn.donghanh.stay.view.StayExitView;
import vn.donghanh.stay.view.StayRow;
import vn.donghanh.stay.view.StayStepRow;
import vn.donghanh.stay.view.StayTermsView;
import vn.donghanh.stay.view.StayView;

/** Reads stays: those of a case, one stay, and the list of residents. The room is visible only to the duty team. */
@UseCases(reads = true)
public class StayQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseSummaryQueries caseSummaries;

    @Inject
    StayRepository stays;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher cipher;

    @Inject
    StayTaskPlanner taskPlanner;

    @Inject
    StayDecisionPolicy decisionPolicy;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(STAY_SEE)
    @AuditAction("stay.list")
    public CaseStaysView list(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.STAY);
        DeadlineSnapshot table = deadlines.snapshot();
        List<Stay> all = stays.findByCase(caseView.id());
        return new CaseStaysView(
                caseHeaders.header(caseView),
                all.stream().map(stay -> row(stay, table)).toList(),
                caseView.isOpen()
                        && user.may(Permission.STAY_HOST)
                        && all.stream().noneMatch(stay -> stay.status().isOpen()));
    }

    @Requires(STAY_SEE)
    @AuditAction("stay.view")
    public StayView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.STAY);
        Stay stay = stays.get(caseView.id(), ref);
        DeadlineSnapshot table = deadlines.snapshot();
        List<StayTransition> moves = stays.findTransitions(stay);
        List<StayEnquiry> enquiries = user.may(Permission.STAY_HOST) ? stays.findEnquiries(stay) : List.of();
        Map<StaffId, String> names = names(stay, moves, enquiries);
        RowCipher row = cipher.rowCipher(stay);
        EncryptedAdmission admission = stay.admission();
        UnplannedExit unplannedExit = stay.leaving();
        return new StayView(
                caseHeaders.header(caseView),
                stay.version(),
                row(stay, table),
                StayGround.valueOf(Objects.requireNonNull(row.open("ground", stay.groundSealed()))),
                table.due(DeadlineCode.STAY_ADMISSION, stay.requestedAt()),
                admission == null ? null : admission.admittedAt(),
                user.may(Permission.STAY_HOST) ? residence(stay, enquiries, names) : null,
                papers(stay),
                admission == null ? null : termsOf(stay, table, admission.admittedAt()),
                ending(stay, CentreTime.today(clock), row, names),
                moves.stream().map(transition -> step(stay, transition, names)).toList(),
                steps(stay),
                stay.status().isResident() && user.may(Permission.STAY_HOST),
                taskPlanner.hasOpenAlarm(caseView, stay),
                unplannedExit != null && !unplannedExit.isAnswered() && user.may(Permission.STAY_OVERSEE));
    }

    /** Returns the requested and current stays of the cases that the user can see. */
    @Requires(STAY_SEE)
    @AuditAction("stay.list-residents")
    public ResidentsView residence() {
        List<Stay> open = stays.findAllOpen();
        Map<CaseId, CaseSummaryQueries.SummaryRow> visible =
                caseSummaries.findVisible(open.stream().map(Stay::caseId).toList(), CaseSection.STAY);
        DeadlineSnapshot table = deadlines.snapshot();
        Map<Boolean, List<ResidentRow>> byResidence = open.stream()
                .filter(stay -> visible.containsKey(stay.caseId()))
                .map(stay -> listRow(stay, Objects.requireNonNull(visible.get(stay.caseId())), table))
                .collect(Collectors.partitioningBy(
                        listRow -> listRow.row().status().isResident()));
        return new ResidentsView(
                byResidence.getOrDefault(false, List.of()),
                byResidence.getOrDefault(true, List.of()),
                user.may(Permission.STAY_HOST));
    }

    private ResidentRow listRow(Stay stay, CaseSummaryQueries.SummaryRow caseSummary, DeadlineSnapshot table) {
        EncryptedAdmission admission = stay.admission();
        return new ResidentRow(
                caseSummary,
                row(stay, table),
                admission != null && user.may(Permission.STAY_HOST)
                        ? cipher.rowCipher(stay).open("room", admission.roomSealed())
                        : null);
    }

    private StayRow row(Stay stay, DeadlineSnapshot table) {
        LocalDate today = CentreTime.today(clock);
        StayTerm term = stay.admission() == null ? null : terms.of(stay, table);
        LocalDate last = stay.status().isResident() ? today : CentreTime.day(stay.statusSince());
        return new StayRow(
                stay.ref(),
                stay.status(),
                stay.statusSince(),
                stay.requestedAt(),
                term == null ? null : Integer.valueOf(StayTerm.daysSince(term.admitted(), last)),
                term == null ? null : term.end(),
                term != null && stay.status().isResident() && isAlarming(term, today));
    }

    private static boolean isAlarming(StayTerm term, LocalDate today) {
        return !term.dueAlarmsAfter(null, today).isEmpty() || !term.end().isAfter(today);
    }

    private List<StayStep> steps(Stay stay) {
        return Arrays.stream(StayStep.values())
                .filter(step -> stay.allowedSteps().contains(step) && step.isPermittedTo(user))
                .filter(step -> step.requiredPermission() != Permission.STAY_DECIDE || decisionPolicy.mayDecide(stay))
                .filter(step -> step != StayStep.CONFIRM || stay.hasAllDocuments())
                .filter(step -> step != StayStep.TRANSFER || stay.isToBeTransferred())
                .filter(step -> step != StayStep.EXIT || !stay.isToBeTransferred())
                .toList();
    }

    private ResidenceView residence(Stay stay, List<StayEnquiry> enquiries, Map<StaffId, String> names) {
        RowCipher row = cipher.rowCipher(stay);
        EncryptedAdmission admission = stay.admission();
        return new ResidenceView(
                admission == null ? null : row.open("room", admission.roomSealed()),
                admission == null ? null : row.open("belongings", admission.belongingsSealed()),
                enquiries.stream()
                        .map(stayEnquiry -> new StayEnquiryRow(
                                stayEnquiry.channel(),
                                stayEnquiry.at(),
                                names.getOrDefault(stayEnquiry.by(), ""),
                                Objects.requireNonNullElse(
                                        cipher.enquiryCipher(stay, stayEnquiry.ref())
                                                .open("words", stayEnquiry.wordsSealed()),
                                        "")))
                        .toList());
    }

    private List<StayDocumentRow> papers(Stay stay) {
        EncryptedAdmission admission = stay.admission();
        if (admission == null) {
            return List.of();
        }
        Map<StayDocument, StayDocumentStatus> statuses = stay.papers();
        return stays.findRequiredDocuments(CentreTime.day(admission.admittedAt())).stream()
                .filter(rule -> statuses.containsKey(rule.paper()))
                .map(rule -> new StayDocumentRow(
                        rule.paper(),
                        statuses.getOrDefault(rule.paper(), StayDocumentStatus.MISSING),
                        rule.isOptional(),
                        rule.basis()))
                .toList();
    }

    private StayTermsView termsOf(Stay stay, DeadlineSnapshot table, Instant admitted) {
        LocalDate today = CentreTime.today(clock);
        StayTerm term = terms.of(stay, table);
        return new StayTermsView(
                table.due(DeadlineCode.STAY_DOSSIER, admitted),
                deadlines.basis(DeadlineCode.STAY_DOSSIER, term.admitted()),
                term.limit(),
                deadlines.basis(DeadlineCode.STAY_LONGEST, term.admitted()),
                term.until(),
                Arrays.stream(StayAlarm.values())
                        .map(alarm -> new StayAlarmRow(
                                alarm, term.day(alarm), !term.day(alarm).isAfter(today)))
                        .toList());
    }

    private static StayExitView ending(Stay stay, LocalDate today, RowCipher row, Map<StaffId, String> names) {
        PlannedExit plannedExit = stay.planned();
        UnplannedExit unplannedExit = stay.leaving();
        return new StayExitView(
                plannedExit == null ? null : plannedExit.exitOn(),
                plannedExit == null ? null : plannedExit.destination(),
                plannedExit == null ? null : plannedExit.followUp(),
                stay.leftAt(),
                stay.isExitMissed(today),
                stay.refusalCause(),
                row.open("taken_over", stay.takenOverSealed()),
                unplannedExit == null ? null : unplannedExit.lastSeenAt(),
                unplannedExit == null ? null : unplannedExit.leavingRisk(),
                unplannedExit == null ? null : unplannedExit.leavingAnswer(),
                unplannedExit == null || unplannedExit.answeredBy() == null
                        ? null
                        : names.get(unplannedExit.answeredBy()));
    }

    private StayStepRow step(Stay stay, StayTransition transition, Map<StaffId, String> names) {
        RowCipher row = cipher.rowCipher(stay, transition);
        StaffId staffId = transition.by();
        return new StayStepRow(
                transition.step(),
                transition.happenedAt(),
                transition.isRecordedLater() ? transition.at() : null,
                staffId == null ? null : names.get(staffId),
                transition.untilOn(),
                row.open("decision", transition.decisionSealed()),
                transition.decidedOn(),
                row.open("letter", transition.letterSealed()),
                transition.letterOn(),
                row.open("words", transition.wordsSealed()));
    }

    private Map<StaffId, String> names(Stay stay, Collection<StayTransition> moves, Collection<StayEnquiry> enquiries) {
        Set<StaffId> people = new HashSet<>();
        Stream.of(
                        moves.stream().map(StayTransition::by),
                        enquiries.stream().map(StayEnquiry::by),
                        Stream.ofNullable(stay.leaving()).map(UnplannedExit::answeredBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return staff.names(people);
    }
}
