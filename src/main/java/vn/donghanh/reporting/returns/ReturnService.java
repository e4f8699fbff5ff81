package vn.donghanh.reporting.returns;

import static vn.donghanh.security.Permission.RETURN_ENTER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Use cases of returns: entering, correcting and confirming figures that other bodies report by letter. Figures only: no list of persons, no venue. */
@UseCases
public class ReturnService {
    @Inject
    TargetReturnRepository repository;

    @Inject
    ReturnSheetLoader sheets;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetQueries targets;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param mayConfirm whether the return is provisional and was entered by someone else */
    public record Row(ReturnRow row, @Nullable String enteredBy, @Nullable String approvedBy, boolean mayConfirm)
            implements Serializable {}

    public record PageView(Period period, List<Period> periods, List<Target> targets, List<Row> rows)
            implements Serializable {}

    /** @param wanted id of the period; null for the current half-year */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.view")
    public PageView page(@Nullable Long wanted) {
        Instant now = clock.instant();
        List<Period> begun = periods.findBegun(ReturnSheetLoader.KINDS, CentreTime.day(now));
        Period period = begun.stream()
                .filter(candidate ->
                        wanted == null ? candidate.kind() == PeriodKind.HALF_YEAR : candidate.id() == wanted)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<ReturnRow> rows = repository.findInForce(period.id(), now).stream()
                .map(found -> found.row(now))
                .toList();
        Map<StaffId, String> names = names(rows);
        List<Row> lines = new ArrayList<>();
        for (ReturnRow row : rows) {
            StaffId approver = row.approvedBy();
            lines.add(new Row(
                    row, names.get(row.enteredBy()), approver == null ? null : names.get(approver), mayConfirm(row)));
        }
        return new PageView(
                period,
                begun,
                targets.findTargets(period.to()).stream()
                        .filter(target -> target.content() != null)
                        .toList(),
                lines);
    }

    /**
     * Opens the sheet of a target and a period.
     *
     * @param corrects reference of the return to be corrected; null for a new one
     * @throws NotFoundException when the target takes no returns, or the return was corrected already
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.open-sheet")
    public ReturnSheetView sheet(@Nullable String target, @Nullable Long periodId, @Nullable String corrects) {
        auditContext.about("targetReturn", String.valueOf(target), String.valueOf(periodId));
        ReturnSheet sheet = sheets.loadBegun(target, periodId);
        Period period = sheet.layout().period();
        TargetReturn old =
                corrects == null ? null : getCorrected(corrects, sheet.target().code(), period.id());
        if (old != null && !old.isInForce()) {
            throw new NotFoundException();
        }
        return new ReturnSheetView(
                sheet.target(),
                sheet.layout(),
                old == null ? null : old.row(clock.instant()),
                old == null ? List.of() : cells(sheet, old),
                sheet.communes().stream().map(unit -> unit.fullName()).toList(),
                sheet.items());
    }

    /**
     * Enters a return, or corrects one by another that takes its place.
     *
     * @return its reference
     * @throws RuleViolationException with everything that is wrong with the letter and with each cell; or when the body has returned these figures already
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.enter")
    public String enter(@Valid EnterReturnCommand command) {
        auditContext.about("targetReturn", command.target(), String.valueOf(command.period()));
        ReturnSheet sheet = sheets.loadBegun(command.target(), command.period());
        Period period = sheet.layout().period();
        Instant now = clock.instant();
        LocalDate today = CentreTime.day(now);
        SheetReader.Reading reading = sheet.read(command.rows(), today);
        ReturnFacts facts = ReturnFacts.of(command, period);
        String corrects = command.corrects();
        boolean second = repository.findInForce(command.target(), period.id()).stream()
                .anyMatch(found -> found.isFrom(facts.body()) && !found.ref().equals(corrects));
        List<Precondition> preconditions = new ArrayList<>(facts.preconditions(today));
        preconditions.add(Precondition.of(ReturnRule.RETURNED_ALREADY, !second).at("body"));
        preconditions.addAll(reading.unmet());
        Precondition.requireAll(preconditions);
        TargetReturn entered = new TargetReturn(facts, reading.lines(), user.id(), now);
        if (corrects != null) {
            getCorrected(corrects, command.target(), period.id()).correctBy(entered);
        }
        repository.add(entered);
        auditContext.about("targetReturn", entered.ref());
        return entered.ref();
    }

    /**
     * Checks the cells of a sheet and records nothing.
     *
     * @throws RuleViolationException with everything that is wrong with each cell
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.check-sheet")
    public void check(String target, Long periodId, List<? extends List<@Nullable String>> rows) {
        auditContext.about("targetReturn", target, String.valueOf(periodId));
        Precondition.requireAll(sheets.loadBegun(target, periodId)
                .read(rows, CentreTime.today(clock))
                .unmet());
    }

    /** @throws NotFoundException when there is no such return */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.read")
    public ReturnView get(@Nullable String ref) {
        Instant now = clock.instant();
        TargetReturn found = repository.get(ref == null ? "" : ref);
        auditContext.about("targetReturn", found.ref());
        ReturnRow row = found.row(now);
        ReturnSheet sheet =
                sheets.load(row.target(), periods.findById(row.period()).orElseThrow());
        Map<StaffId, String> names = names(List.of(row));
        StaffId approver = row.approvedBy();
        return new ReturnView(
                sheet.target(),
                sheet.layout(),
                row,
                cells(sheet, found),
                names.get(row.enteredBy()),
                approver == null ? null : names.get(approver),
                repository.findCorrection(found.ref()).map(TargetReturn::ref).orElse(null),
                mayConfirm(row));
    }

    /** Confirms a return as final after a second person checked the letter. */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.confirm")
    public void confirm(String ref) {
        auditContext.about("targetReturn", ref);
        repository.get(ref).confirm(user.id(), clock.instant());
    }

    private static List<List<String>> cells(ReturnSheet sheet, TargetReturn found) {
        return sheet.writer().rows(found.lines());
    }

    private boolean mayConfirm(ReturnRow row) {
        return row.status() == ReturnStatus.PROVISIONAL
                && !row.corrected()
                && !row.enteredBy().equals(user.id());
    }

    private Map<StaffId, String> names(List<ReturnRow> rows) {
        return staff.names(rows.stream()
                .flatMap(row -> Stream.of(row.enteredBy(), row.approvedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private TargetReturn getCorrected(String ref, String target, long period) {
        TargetReturn old = repository.get(ref);
        if (!old.isFor(target, period)) {
            throw new NotFoundException();
        }
        return old;
    }
}
