package vn.donghanh.reporting.programme;

import static vn.donghanh.security.Permission.RETURN_ENTER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
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
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Use cases of returns: entering and confirming figures that other bodies report by letter. Figures only: no list of persons, no venue. */
@UseCases
public class ReturnService {
    @Inject
    TargetReturnRepository repository;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetQueries targets;

    @Inject
    ReturnQueries returns;

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
        LocalDate today = CentreTime.day(clock.instant());
        List<Period> begun = periods.findBegun(List.of(PeriodKind.values()), today);
        Period period = wanted == null
                ? begun.stream()
                        .filter(candidate -> candidate.kind() == PeriodKind.HALF_YEAR)
                        .findFirst()
                        .orElseThrow(NotFoundException::new)
                : periods.findById(wanted).orElseThrow(NotFoundException::new);
        List<ReturnRow> rows = returns.findCurrent(period.id());
        Map<StaffId, String> names = staff.names(rows.stream()
                .flatMap(row -> Stream.of(row.enteredBy(), row.approvedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Row> lines = new ArrayList<>();
        for (ReturnRow row : rows) {
            StaffId approver = row.approvedBy();
            lines.add(new Row(
                    row,
                    names.get(row.enteredBy()),
                    approver == null ? null : names.get(approver),
                    row.status() == ReturnStatus.PROVISIONAL && !row.enteredBy().equals(user.id())));
        }
        return new PageView(period, begun, returnedTargets(period.to()), lines);
    }

    /**
     * Enters a return. It supersedes an earlier return of the same body for the same target and period.
     *
     * @throws RuleViolationException when the system counts this target itself, or the figures or the letter are invalid
     */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.enter")
    public void enter(@Valid EnterReturnCommand command) {
        Period period = periods.findById(command.period()).orElseThrow(NotFoundException::new);
        auditContext.about("targetReturn", command.target(), String.valueOf(period.id()));
        if (returnedTargets(period.to()).stream()
                .noneMatch(target -> target.code().equals(command.target()))) {
            throw RuleViolationException.at("target", ReturnRule.NOT_A_RETURN);
        }
        TargetReturn fresh = new TargetReturn(command, user.id(), clock.instant());
        repository.findInForce(command.target(), period.id()).stream()
                .filter(old -> old.isFrom(command.body()))
                .forEach(old -> old.supersede(clock.instant()));
        repository.add(fresh);
    }

    /** Confirms a return as final after a second person checked the letter. */
    @Requires(RETURN_ENTER)
    @AuditAction("programme-return.confirm")
    public void confirm(String ref) {
        auditContext.about("targetReturn", ref);
        repository.get(ref).confirm(user.id(), clock.instant());
    }

    private List<Target> returnedTargets(LocalDate day) {
        return targets.findTargets(day).stream()
                .filter(target -> target.source() == TargetSource.RETURN)
                .toList();
    }
}
