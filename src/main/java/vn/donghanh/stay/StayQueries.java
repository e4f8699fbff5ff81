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
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseLines;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineTable;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** Stays as they are read: of one case, one of them, and all that go on. Where she sleeps is opened for the duty team alone. */
@UseCases
public class StayQueries {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseLines lines;

    @Inject
    Stays stays;

    @Inject
    StayTerms terms;

    @Inject
    StayWords words;

    @Inject
    StayDuties duties;

    @Inject
    StayDeciders deciders;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(STAY_SEE)
    @AuditAction("stay.list")
    public StayViews.CaseStays list(String number) {
        CaseView file = files.see(number, CaseSection.STAY);
        DeadlineTable table = deadlines.table();
        List<Stay> all = stays.of(file.id());
        return new StayViews.CaseStays(
                frames.frame(file),
                all.stream().map(stay -> row(stay, table)).toList(),
                file.status().isOpen()
                        && user.may(Permission.STAY_HOST)
                        && all.stream().noneMatch(stay -> stay.status().isOpen()));
    }

    @Requires(STAY_SEE)
    @AuditAction("stay.view")
    public StayViews.One one(String number, String ref) {
        CaseView file = files.see(number, CaseSection.STAY);
        Stay stay = stays.get(file.id(), ref);
        DeadlineTable table = deadlines.table();
        List<StayMove> moves = stays.moves(stay);
        List<StayEnquiry> enquiries = user.may(Permission.STAY_HOST) ? stays.enquiries(stay) : List.of();
        Map<StaffId, String> names = names(stay, moves, enquiries);
        SealedRow row = words.of(stay);
        SealedAdmission admission = stay.admission();
        UnplannedLeaving leaving = stay.leaving();
        return new StayViews.One(
                frames.frame(file),
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
                duties.alarmIsOpen(file, stay),
                leaving != null && !leaving.isAnswered() && user.may(Permission.STAY_OVERSEE));
    }

    /** Who waits and who is in, of the cases that the reader sees. */
    @Requires(STAY_SEE)
    @AuditAction("stay.list-residents")
    public StayViews.InHouse house() {
        List<Stay> open = stays.open();
        Map<CaseId, CaseLines.Line> seen =
                lines.seen(open.stream().map(Stay::caseId).toList(), CaseSection.STAY);
        DeadlineTable table = deadlines.table();
        Map<Boolean, List<StayViews.Line>> byIn = open.stream()
                .filter(stay -> seen.containsKey(stay.caseId()))
                .map(stay -> line(stay, Objects.requireNonNull(seen.get(stay.caseId())), table))
                .collect(Collectors.partitioningBy(line -> line.row().status().isIn()));
        return new StayViews.InHouse(
                byIn.getOrDefault(false, List.of()),
                byIn.getOrDefault(true, List.of()),
                user.may(Permission.STAY_HOST));
    }

    private StayViews.Line line(Stay stay, CaseLines.Line file, DeadlineTable table) {
        SealedAdmission admission = stay.admission();
        return new StayViews.Line(
                file,
                row(stay, table),
                admission != null && user.may(Permission.STAY_HOST)
                        ? words.of(stay).open("room", admission.roomSealed())
                        : null);
    }

    private StayViews.Row row(Stay stay, DeadlineTable table) {
        LocalDate today = VietNam.day(clock.instant());
        StayTerm term = stay.admission() == null ? null : terms.of(stay, table);
        LocalDate last = stay.status().isIn() ? today : VietNam.day(stay.statusSince());
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

    private StayViews.House house(Stay stay, List<StayEnquiry> enquiries, Map<StaffId, String> names) {
        SealedRow row = words.of(stay);
        SealedAdmission admission = stay.admission();
        return new StayViews.House(
                admission == null ? null : row.open("room", admission.roomSealed()),
                admission == null ? null : row.open("belongings", admission.belongingsSealed()),
                enquiries.stream()
                        .map(one -> new StayViews.Enquiry(
                                one.channel(),
                                one.at(),
                                names.getOrDefault(one.by(), ""),
                                Objects.requireNonNullElse(
                                        words.ofEnquiry(stay, one.ref()).open("words", one.wordsSealed()), "")))
                        .toList());
    }

    private List<StayViews.Paper> papers(Stay stay) {
        SealedAdmission admission = stay.admission();
        if (admission == null) {
            return List.of();
        }
        Map<StayPaper, PaperState> held = stay.papers();
        return stays.papers(VietNam.day(admission.admittedAt())).stream()
                .filter(rule -> held.containsKey(rule.paper()))
                .map(rule -> new StayViews.Paper(
                        rule.paper(),
                        held.getOrDefault(rule.paper(), PaperState.MISSING),
                        rule.isOptional(),
                        rule.basis()))
                .toList();
    }

    private StayViews.Terms termsOf(Stay stay, DeadlineTable table, Instant admitted) {
        LocalDate today = VietNam.day(clock.instant());
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

    private static StayViews.Ending ending(Stay stay, SealedRow row, Map<StaffId, String> names) {
        PlannedExit planned = stay.planned();
        UnplannedLeaving leaving = stay.leaving();
        return new StayViews.Ending(
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

    private StayViews.Step step(Stay stay, StayMove move, Map<StaffId, String> names) {
        SealedRow row = words.of(stay, move);
        StaffId by = move.by();
        return new StayViews.Step(
                move.step(),
                move.at(),
                by == null ? null : names.get(by),
                move.untilOn(),
                row.open("decision", move.decisionSealed()),
                move.decidedOn(),
                row.open("letter", move.letterSealed()),
                move.letterOn(),
                row.open("words", move.wordsSealed()));
    }

    private Map<StaffId, String> names(Stay stay, Collection<StayMove> moves, Collection<StayEnquiry> enquiries) {
        Set<StaffId> people = new HashSet<>();
        Stream.of(
                        moves.stream().map(StayMove::by),
                        enquiries.stream().map(StayEnquiry::by),
                        Stream.ofNullable(stay.leaving()).map(UnplannedLeaving::answeredBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return staff.names(people);
    }
}
