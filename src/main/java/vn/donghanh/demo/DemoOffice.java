package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountSearch;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.DelegationService;
import vn.donghanh.account.OrganisationAccountService;
import vn.donghanh.account.PendingRole;
import vn.donghanh.demo.programme.DemoProgramme;
import vn.donghanh.partner.OrganisationRow;
import vn.donghanh.partner.OrganisationService;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.returns.ReturnService.PageView;
import vn.donghanh.reporting.returns.ReturnSheetView;
import vn.donghanh.reporting.returns.SheetColumn;
import vn.donghanh.reporting.signed.PeriodDriftService;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries.Row;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.reporting.signed.PeriodSnapshotStatus;
import vn.donghanh.reporting.signed.PeriodSnapshotStep;
import vn.donghanh.reporting.signed.SnapshotReturnReason;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.signin.session.RunAs;
import vn.donghanh.staff.AccountRow;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.Username;

/**
 * Plays office events outside the cases: colleagues who join and leave, delegations, the closing of periods, and the figures that other bodies report for the
 * current half-year. The words of a return are the body and the number of its letter; a body that returned figures before corrects them.
 */
@ApplicationScoped
class DemoOffice implements DemoScenarioRunner.Part {
    private static final int MOST = 100;
    private static final int LETTER_DAYS_BEFORE = 2;
    private static final int DAY_OF_MONTH = 9;
    private static final String MONTH = "month ";
    private static final List<String> FORMS =
            List.of("Hội nghị, họp dân", "Loa truyền thanh", "Tờ rơi, áp phích, pa nô", "Sinh hoạt câu lạc bộ");

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries listed;

    @Inject
    OrganisationService organisations;

    @Inject
    OrganisationAccountService partners;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DelegationService delegations;

    @Inject
    ReturnService returns;

    @Inject
    PeriodSnapshotService closing;

    @Inject
    PeriodSnapshotQueries closed;

    @Inject
    PeriodDriftService drift;

    @Inject
    CodeListService codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    DemoProgramme programme;

    @Inject
    DemoColleagues colleagues;

    @Inject
    RunAs runAs;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "office-phone",
                        (scenario, step) ->
                                addPhone(step.arguments()[0], step.words().split("[|]", -1))),
                Map.entry("invite", (scenario, step) -> invite(step.arguments()[0], step.arguments()[1], step.words())),
                Map.entry("handover-join", (scenario, step) -> join(step.arguments(), step.words())),
                Map.entry(
                        "grant-role",
                        (scenario, step) ->
                                accounts.grant(account(step.arguments()[0]), Role.valueOf(step.arguments()[1]))),
                Map.entry(
                        "partner-administrator",
                        (scenario, step) -> inviteAdministrator(
                                step.arguments()[0], step.words().split("[|]", -1))),
                Map.entry("refuse-role", (scenario, step) -> confirmations.refuse(pending(step.arguments()[0]))),
                Map.entry("disable", (scenario, step) -> accounts.disable(account(step.arguments()[0]))),
                Map.entry(
                        "delegate",
                        (scenario, step) -> delegations.grant(
                                staff.findByUsername(step.arguments()[0]).orElseThrow(),
                                in(step.arguments()[1]),
                                in(step.arguments()[2]),
                                step.words().split("[|]", -1)[0],
                                step.words().split("[|]", -1)[1])),
                Map.entry("delegate-withdraw", (scenario, step) -> delegations.withdraw(delegation())),
                Map.entry(
                        "return-enter",
                        (scenario, step) -> enterReturn(step.detail().split(";", 2), step.words())),
                Map.entry(
                        "return-communes",
                        (scenario, step) -> enter(
                                period(""),
                                "T1",
                                communes(Integer.parseInt(step.arguments()[0]), Integer.parseInt(step.arguments()[1])),
                                step.words())),
                Map.entry(
                        "programme-prepare",
                        (scenario, step) -> programme.prepare(
                                step.words(),
                                in(step.arguments()[0]),
                                step.arguments()[1],
                                Integer.parseInt(step.arguments()[2]))),
                Map.entry("programme-submit", (scenario, step) -> programme.submit(step.words())),
                Map.entry("programme-confirm", (scenario, step) -> programme.confirm(step.words())),
                Map.entry("programme-discard", (scenario, step) -> programme.discard(step.words())),
                Map.entry(
                        "return-confirm",
                        (scenario, step) -> returns.confirm(unconfirmed(period(step.detail()), step.words()))),
                Map.entry(
                        "period-compute",
                        (scenario, step) -> closing.compute(newest(step.arguments()[0], Row::computable)
                                .period()
                                .id())),
                Map.entry(
                        "period-check",
                        (scenario, step) -> closing.check(waiting(step.arguments()[0], PeriodSnapshotStep.CHECK))),
                Map.entry(
                        "period-sign",
                        (scenario, step) -> closing.sign(waiting(step.arguments()[0], PeriodSnapshotStep.SIGN))),
                Map.entry(
                        "period-return",
                        (scenario, step) -> closing.sendBack(
                                waiting(step.arguments()[0], PeriodSnapshotStep.CHECK),
                                SnapshotReturnReason.valueOf(step.arguments()[1]))),
                Map.entry("period-compare", (scenario, step) -> compare()));
    }

    /** Adds a telephone number of the Centre, in both languages. */
    private void addPhone(String code, String[] words) {
        codeLists.add("centre_phone", new AddCodeListItemCommand(code, words[0], words[1], CentreTime.today(clock)));
    }

    /** A colleague joins the unit of an existing account, with a role that the director confirms, and begins to work. */
    private void join(String[] arguments, String name) {
        String username = arguments[0];
        invite(username, arguments[1], name, Salutation.valueOf(arguments[3]));
        accounts.grant(account(username), Role.valueOf(arguments[2]));
        runAs.run("director1", () -> confirmations.confirm(pending(username)));
        colleagues.activate(username);
    }

    private void invite(String username, String colleague, String name) {
        invite(username, colleague, name, Salutation.BAN);
    }

    /** Invites a colleague into the unit of an existing account. */
    private void invite(String username, String colleague, String name, Salutation salutation) {
        long unit = staff.findByUsername(colleague)
                .flatMap(staff::member)
                .map(StaffMember::unitId)
                .orElseThrow();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        accounts.invite(new Username(username), new StaffDetails(name, last, salutation, unit), Set.of());
    }

    /** Invites a further user administrator of a partner, named by its organisation and the person. */
    private void inviteAdministrator(String username, String[] words) {
        String ref = organisations.list().stream()
                .filter(row -> row.name().equals(words[0]))
                .map(OrganisationRow::ref)
                .findFirst()
                .orElseThrow();
        partners.inviteAdministrator(
                ref,
                new Username(username),
                new PartnerDetails(words[1], words[1].substring(words[1].lastIndexOf(' ') + 1), Salutation.BAN));
    }

    private String account(String username) {
        return listed.page(new AccountSearch(null, null, null), new PageRequest(0, MOST, "name", true)).rows().stream()
                .filter(row -> row.username().equals(username))
                .map(AccountRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private String pending(String username) {
        return confirmations.findPending().rows().stream()
                .filter(role -> role.username().equals(username))
                .map(PendingRole::ref)
                .findFirst()
                .orElseThrow();
    }

    private String delegation() {
        return delegations.list().stream()
                .filter(DelegationRow::isOpen)
                .map(DelegationRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate in(String days) {
        return CentreTime.today(clock).plusDays(Integer.parseInt(days));
    }

    /** Enters rows that are divided by semicolons, their cells by bars, after the target; a word before that is the kind of period. */
    private void enterReturn(String[] detail, String words) {
        int end = detail[0].indexOf(' ');
        enter(
                period(end < 0 ? "" : detail[0].substring(0, end)),
                detail[0].substring(end + 1),
                Arrays.stream(detail[1].split(";", -1))
                        .map(row -> List.of(row.split("[|]", -1)))
                        .flatMap(this::withDay)
                        .toList(),
                words);
    }

    /** Puts the day of a month of the half-year for a cell such as {@code month 2}; a row whose month has not begun is left out. */
    private Stream<List<String>> withDay(List<String> row) {
        Optional<String> month =
                row.stream().filter(cell -> cell.startsWith(MONTH)).findFirst();
        if (month.isEmpty()) {
            return Stream.of(row);
        }
        LocalDate day = period("")
                .from()
                .plusMonths(Long.parseLong(month.get().substring(MONTH.length())) - 1)
                .plusDays(DAY_OF_MONTH);
        return day.isAfter(CentreTime.today(clock))
                ? Stream.empty()
                : Stream.of(row.stream()
                        .map(cell -> cell.startsWith(MONTH) ? day.toString() : cell)
                        .toList());
    }

    /** Returns rows of communes with activities in both quarters, followed by some with activities in the first only. */
    private List<List<String>> communes(int both, int first) {
        ReturnSheetView sheet = returns.sheet("T1", period("").id(), null);
        List<String> names = sheet.communes();
        boolean second = sheet.layout().columns().stream()
                .map(SheetColumn::quarter)
                .filter(Objects::nonNull)
                .allMatch(quarter -> !quarter.from().isAfter(CentreTime.today(clock)));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < both + first; at++) {
            rows.add(List.of(
                    names.get(at),
                    FORMS.get(at % FORMS.size()),
                    String.valueOf(1 + at % 3),
                    second && at < both ? String.valueOf(1 + at % 2) : ""));
        }
        return rows;
    }

    private void enter(Period period, String target, List<List<String>> rows, String words) {
        String[] letter = words.split("[|]", -1);
        String corrects = returns.page(period.id()).rows().stream()
                .map(ReturnService.Row::row)
                .filter(row -> row.target().equals(target) && row.body().equals(letter[0]))
                .map(row -> row.ref())
                .findFirst()
                .orElse(null);
        returns.enter(new EnterReturnCommand(
                target,
                period.id(),
                corrects,
                letter[0],
                letter[1],
                Collections.max(List.of(period.from(), CentreTime.today(clock).minusDays(LETTER_DAYS_BEFORE))),
                rows));
    }

    /** @param kind the current period of which kind; empty for the half-year */
    private Period period(String kind) {
        PageView page = returns.page(null);
        return kind.isEmpty()
                ? page.period()
                : page.periods().stream()
                        .filter(period -> period.kind() == PeriodKind.valueOf(kind))
                        .findFirst()
                        .orElseThrow();
    }

    /** Returns the return of this body that waits for a second person. */
    private String unconfirmed(Period period, String body) {
        return returns.page(period.id()).rows().stream()
                .filter(line -> line.mayConfirm() && line.row().body().equals(body))
                .map(line -> line.row().ref())
                .findFirst()
                .orElseThrow();
    }

    /** Returns the newest snapshot of a kind of period that waits for the step. */
    private String waiting(String kind, PeriodSnapshotStep next) {
        return Objects.requireNonNull(newest(kind, row -> row.next() == next).ref());
    }

    private Row newest(String kind, Predicate<Row> suitable) {
        return closed.page().rows().stream()
                .filter(row -> row.period().kind() == PeriodKind.valueOf(kind) && suitable.test(row))
                .findFirst()
                .orElseThrow();
    }

    /** Compares the signed periods with the records, as every night; the others are compared in the first one. */
    private void compare() {
        closed.page().rows().stream()
                .filter(row -> row.status() == PeriodSnapshotStatus.SIGNED)
                .map(Row::ref)
                .filter(Objects::nonNull)
                .forEach(drift::compare);
    }
}
