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
import vn.donghanh.reporting.programme.EnterReturnCommand;
import vn.donghanh.reporting.programme.ReturnService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.AccountRow;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.Username;

/** What happens in the office beside the cases: colleagues who come and go, delegations, numbers of other bodies. */
@ApplicationScoped
class DemoOffice {
    private static final int MOST = 100;
    private static final int LETTER_DAYS_BEFORE = 2;

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries listed;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DelegationService delegations;

    @Inject
    ReturnService returns;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    void play(DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        switch (step.step()) {
            case "invite" -> invite(what[0], what[1], step.words());
            case "grant-role" -> accounts.grant(account(what[0]), Role.valueOf(what[1]));
            case "refuse-role" -> confirmations.refuse(pending(what[0]));
            case "disable" -> accounts.disable(account(what[0]));
            case "delegate" -> delegations.grant(
                    staff.findByUsername(what[0]).orElseThrow(), in(what[1]), in(what[2]), step.words());
            case "delegate-withdraw" -> delegations.withdraw(delegation());
            case "return-enter" -> enter(what, step.words());
            case "return-confirm" -> returns.confirm(unconfirmed());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Into the unit of somebody who is there. */
    private void invite(String username, String colleague, String name) {
        long unit = staff.findByUsername(colleague)
                .flatMap(staff::member)
                .map(StaffMember::unitId)
                .orElseThrow();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        accounts.invite(new Username(username), new StaffDetails(name, last, Salutation.BAN, unit));
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

    /** Its words: the body that sent the number, and the number of its letter. */
    private void enter(String[] what, String words) {
        String[] letter = words.split("\\|", -1);
        returns.enter(new EnterReturnCommand(
                what[0],
                returns.page(null).period().id(),
                letter[0],
                letter[1],
                CentreTime.day(clock.instant()).minusDays(LETTER_DAYS_BEFORE),
                Long.parseLong(what[1]),
                Long.parseLong(what[2])));
    }

    private String unconfirmed() {
        return returns.page(null).rows().stream()
                .filter(ReturnService.Row::mayConfirm)
                .map(line -> line.row().ref())
                .findFirst()
                .orElseThrow();
    }

    private LocalDate in(String days) {
        return CentreTime.day(clock.instant()).plusDays(Integer.parseInt(days));
    }
}
