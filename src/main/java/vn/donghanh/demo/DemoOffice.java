package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountSearch;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.DelegationService;
import vn.donghanh.account.PendingRole;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.signin.session.RunAs;
import vn.donghanh.staff.AccountRow;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.Username;

/** Plays office events outside the cases: colleagues who join and leave, delegations. */
@ApplicationScoped
class DemoOffice {
    private static final int MOST = 100;

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries listed;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DelegationService delegations;

    @Inject
    CodeListService codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    DemoColleagues colleagues;

    @Inject
    RunAs runAs;

    @Inject
    Clock clock;

    void play(DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        switch (step.step()) {
            case "office-phone" -> addPhone(arguments[0], step.words().split("[|]", -1));
            case "invite" -> invite(arguments[0], arguments[1], step.words());
            case "handover-join" -> join(arguments, step.words());
            case "grant-role" -> accounts.grant(account(arguments[0]), Role.valueOf(arguments[1]));
            case "refuse-role" -> confirmations.refuse(pending(arguments[0]));
            case "disable" -> accounts.disable(account(arguments[0]));
            case "delegate" -> delegations.grant(
                    staff.findByUsername(arguments[0]).orElseThrow(),
                    in(arguments[1]),
                    in(arguments[2]),
                    "Trưởng phòng",
                    step.words());
            case "delegate-withdraw" -> delegations.withdraw(delegation());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Adds a telephone number of the Centre, in both languages. */
    private void addPhone(String code, String[] words) {
        codeLists.add(
                "centre_phone", new AddCodeListItemCommand(code, words[0], words[1], CentreTime.day(clock.instant())));
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
        accounts.invite(new Username(username), new StaffDetails(name, last, salutation, unit));
    }

    private String account(String username) {
        return listed.page(new AccountSearch(null, null, null), new PageRequest(0, MOST, "name", true)).rows().stream()
                .filter(row -> row.username().equals(username))
                .map(AccountRow::ref)
                .findFirst()
                .orElseThrow();
    }

    private String pending(String username) {
        return confirmations.findPending().stream()
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
        return CentreTime.day(clock.instant()).plusDays(Integer.parseInt(days));
    }
}
