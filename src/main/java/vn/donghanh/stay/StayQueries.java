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
import vn.donghanh.stay.document.StayDocumentStatus;

/** Stays as they are read: of one case, one of them, and all that go on. Where she sleeps is opened for the duty team alone. */
@UseCases
public class StayQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseSummaryQueries lines;

    @Inject
    StayRepository stays;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher words;

    @Inject
    StayTaskPlanner duties;

    @Inject
    StayDecisionPolicy deciders;

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
    public StayViews.CaseStays list(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.STAY);
        DeadlineSnapshot table = deadlines.table();
        List<Stay> all = stays.of(caseView.id());
        return new StayViews.CaseStays(
                caseHeaders.header(caseView),
                all.stream().map(stay -> row(stay, table)).toList(),
                caseView.status().isOpen()
                        && user.may(Permission.STAY_HOST)
                        && all.stream().noneMatch(stay -> stay.status().isOpen()));
    }

    @Requires(STAY_SEE)
    @AuditAction("stay.view")
    public StayViews.StayView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.STAY);
        Stay stay = stays.get(caseView.id(), ref);
        DeadlineSnapshot table = deadlines.table();
        List<StayTransition> moves = stays.moves(stay);
        List<StayEnquiry> enquiries = user.may(Permission.STAY_HOST) ? stays.enquiries(stay) : List.of();
        Map<StaffId, String> names = names(stay, moves, enquiries);
        RowCipher row = words.of(stay);
        EncryptedAdmission admission = stay.admission();
        UnplannedExit leaving = stay.leaving();
        return new StayViews.StayView(
                caseHeaders.header(caseView),
                row(stay, table),
                StayGround.valueOf(Objects.requireNonNull(row.open("ground", stay.groundSealed()))),
                table.due(DeadlineCode.STAY_ADMISSION, stay.requestedAt()),
                admission == null ? null : admission.admittedAt(),
                user.may(Permission.STAY_HOST) ? house(stay, enquiries, names) : null,
                papers(stay),
                admission == null ? null : termsOf(stay, table, admission.admittedAt()),
                ending(stay, row, names),
                moves.stream().map(move -> step(stay, move, names)).toList(),
                steps(stay),
                stay.status().isIn() && user.may(Permission.STAY_HOST),
                duties.alarmIsOpen(caseView, stay),
                leaving != null && !leaving.isAnswered() && user.may(Permission.STAY_OVERSEE));
    }

    /** Who waits and who is in, of the cases that the reader sees. */
    @Requires(STAY_SEE)
    @AuditAction("stay.list-residents")
    public StayViews.ResidentRow house() {
        List<Stay> open = stays.open();
        Map<CaseId, CaseSummaryQueries.Row> seen =
                lines.findVisible(open.stream().map(Stay::caseId).toList(), CaseSection.STAY);
        DeadlineSnapshot table = deadlines.table();
        Map<Boolean, List<StayViews.ListRow>> byIn = open.stream()
                .filter(stay -> seen.containsKey(stay.caseId()))
                .map(stay -> line(stay, Objects.requireNonNull(seen.get(stay.caseId())), table))
                .collect(Collectors.partitioningBy(line -> line.row().status().isIn()));
        return new StayViews.ResidentRow(
                byIn.getOrDefault(false, List.of()),
                byIn.getOrDefault(true, List.of()),
                user.may(Permission.STAY_HOST));
    }

    private StayViews.ListRow line(Stay stay, CaseSummaryQueries.Row file, DeadlineSnapshot table) {
        EncryptedAdmission admission = stay.admission();
        return new StayViews.ListRow(
                file,
                row(stay, table),
                admission != null && user.may(Permission.STAY_HOST)
                        ? words.of(stay).open("room", admission.roomSealed())
                        : null);
    }

    private StayViews.Row row(Stay stay, DeadlineSnapshot table) {
        LocalDate today = CentreTime.day(clock.instant());
        StayTerm term = stay.admission() == null ? null : terms.of(stay, table);
        LocalDate last = stay.status().isIn() ? today : CentreTime.day(stay.statusSince());
        return new StayViews.Row(
                stay.ref(),
                stay.status(),
                stay.statusSince(),
                stay.requestedAt(),
                term == null ? null : Integer.valueOf(StayTerm.days(term.admitted(), last)),
                term == null ? null : term.end(),
                term != null && stay.status().isIn() && isAlarming(term, today));
    }

    private static boolean isAlarming(StayTerm term, LocalDate today) {
        return !term.dueAfter(null, today).isEmpty() || !term.end().isAfter(today);
    }

    private List<StayStep> steps(Stay stay) {
        return Arrays.stream(StayStep.values())
                .filter(step -> stay.status().moves().contains(step) && step.isOf(user))
                .filter(step -> step.whose() != Permission.STAY_DECIDE || deciders.mayDecide(stay))
                .filter(step -> step != StayStep.CONFIRM || stay.isComplete())
                .filter(step -> step != StayStep.TRANSFER || stay.isToBeTransferred())
                .filter(step -> step != StayStep.EXIT || !stay.isToBeTransferred())
                .toList();
    }

    private StayViews.ResidenceView house(Stay stay, List<StayEnquiry> enquiries, Map<StaffId, String> names) {
        RowCipher row = words.of(stay);
        EncryptedAdmission admission = stay.admission();
        return new StayViews.ResidenceView(
                admission == null ? null : row.open("room", admission.roomSealed()),
                admission == null ? null : row.open("belongings", admission.belongingsSealed()),
                enquiries.stream()
                        .map(stayEnquiry -> new StayViews.Enquiry(
                                stayEnquiry.channel(),
                                stayEnquiry.at(),
                                names.getOrDefault(stayEnquiry.by(), ""),
                                Objects.requireNonNullElse(
                                        words.ofEnquiry(stay, stayEnquiry.ref())
                                                .open("words", stayEnquiry.wordsSealed()),
                                        "")))
                        .toList());
    }

    private List<StayViews.DocumentView> papers(Stay stay) {
        EncryptedAdmission admission = stay.admission();
        if (admission == null) {
            return List.of();
        }
        Map<StayDocument, StayDocumentStatus> held = stay.papers();
        return stays.papers(CentreTime.day(admission.admittedAt())).stream()
                .filter(rule -> held.containsKey(rule.paper()))
                .map(rule -> new StayViews.DocumentView(
                        rule.paper(),
                        held.getOrDefault(rule.paper(), StayDocumentStatus.MISSING),
                        rule.isOptional(),
                        rule.basis()))
                .toList();
    }

    private StayViews.Terms termsOf(Stay stay, DeadlineSnapshot table, Instant admitted) {
        LocalDate today = CentreTime.day(clock.instant());
        StayTerm term = terms.of(stay, table);
        return new StayViews.Terms(
                table.due(DeadlineCode.STAY_DOSSIER, admitted),
                deadlines.basis(DeadlineCode.STAY_DOSSIER, term.admitted()),
                term.limit(),
                deadlines.basis(DeadlineCode.STAY_LONGEST, term.admitted()),
                term.until(),
                Arrays.stream(StayAlarm.values())
                        .map(alarm -> new StayViews.Alarm(
                                alarm, term.day(alarm), !term.day(alarm).isAfter(today)))
                        .toList());
    }

    private static StayViews.ExitView ending(Stay stay, RowCipher row, Map<StaffId, String> names) {
        PlannedExit planned = stay.planned();
        UnplannedExit leaving = stay.leaving();
        return new StayViews.ExitView(
                planned == null ? null : planned.exitOn(),
                planned == null ? null : planned.destination(),
                planned == null ? null : planned.followUp(),
                stay.refusalCause(),
                row.open("taken_over", stay.takenOverSealed()),
                leaving == null ? null : leaving.lastSeenAt(),
                leaving == null ? null : leaving.leavingRisk(),
                leaving == null ? null : leaving.leavingAnswer(),
                leaving == null || leaving.answeredBy() == null ? null : names.get(leaving.answeredBy()));
    }

    private StayViews.Step step(Stay stay, StayTransition move, Map<StaffId, String> names) {
        RowCipher row = words.of(stay, move);
        StaffId staffId = move.by();
        return new StayViews.Step(
                move.step(),
                move.at(),
                staffId == null ? null : names.get(staffId),
                move.untilOn(),
                row.open("decision", move.decisionSealed()),
                move.decidedOn(),
                row.open("letter", move.letterSealed()),
                move.letterOn(),
                row.open("words", move.wordsSealed()));
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
