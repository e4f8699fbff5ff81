package vn.donghanh.setup;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.HolidayRepository;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.passphrase.OneTimeCodeIssuer;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.CentreDetails;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.Username;

/**
 * Performs the one-time set-up of an installation: the Centre, its first unit, its first administrator and its first director, two persons who
 * control each other from then on, and the plan if one is chosen. Runs in one transaction, and only once.
 */
@UseCases
public class SetupService {
    private static final String BASIS = "Bộ luật Lao động Điều 112";

    @Inject
    AccountRepository accounts;

    @Inject
    InitialAccountCreator accountCreator;

    @Inject
    HolidayRepository holidays;

    @Inject
    PlanTemplateProvider plans;

    @Inject
    SetupCode code;

    @Inject
    OneTimeCodeIssuer codes;

    @Inject
    SetupStatus status;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the one-time codes of the administrator and the director, in this order; each is given to its owner orally */
    @PublicUseCase
    @AuditAction("installation.set-up")
    public List<IssuedCode> perform(SetupCommand command) {
        if (!status.isNeeded()) {
            throw new NotFoundException();
        }
        code.requireMatch(command.code());
        long centre = accountCreator.createCentre(command.centre(), List.of(letterhead(command)));
        accountCreator.createUnit(command.unit(), OrgUnitKind.UNIT, centre);
        command.holidays().forEach(day -> holidays.add(day.day(), day.name(), BASIS));
        String plan = command.plan();
        if (plan != null) {
            plans.adopt(plan);
            auditContext.about("programmePlan", plan);
        }
        List<IssuedCode> issued = List.of(
                codes.issue(
                        createFirstAccount(
                                command.administrator(), command.administratorDetails(), centre, Role.SYSADMIN),
                        null),
                codes.issue(
                        createFirstAccount(command.director(), command.directorDetails(), centre, Role.DIRECTOR),
                        null));
        auditContext.about("centre", String.valueOf(centre));
        status.markCompleted();
        return issued;
    }

    /** The Centre prints from the first day on; by which decision it was founded is entered with the next change. */
    private CentreDetails letterhead(SetupCommand command) {
        return new CentreDetails(command.centre(), command.parentBody(), CentreTime.today(clock))
                .withLetterhead(command.place(), command.sign(), "")
                .signedBy(command.directorDetails().displayName(), "");
    }

    private StaffAccount createFirstAccount(Username username, StaffDetails details, long centre, Role role) {
        StaffAccount account = accountCreator.createAccount(username, details.withUnit(centre));
        accountCreator.grantInitialRole(account, role);
        auditContext.about("account", account.username());
        return account;
    }
}
