package vn.donghanh.staff;

import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.reference.Holidays;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;

/**
 * The one set-up ceremony of an installation: names the Centre, its first unit, its first administrator and its first
 * director, two people who watch each other from then on. All or nothing, and once.
 */
@UseCases
public class SetUpService {
    private static final String BASIS = "Bộ luật Lao động Điều 112";

    @Inject
    Accounts accounts;

    @Inject
    Founding founding;

    @Inject
    Holidays holidays;

    @Inject
    SetupCode code;

    @Inject
    CodeDesk codes;

    @Inject
    SetUpState state;

    @Inject
    AuditTrail trail;

    /** @return the administrator's code, then the director's; each is told to its owner by mouth */
    @PublicUseCase
    @AuditAction("installation.set-up")
    public List<IssuedCode> perform(SetUp asked) {
        if (!state.needed()) {
            throw new NotFound();
        }
        code.demand(asked.code());
        long centre = founding.centre(asked.centre(), asked.parentBody());
        founding.unit(asked.unit(), UnitKind.UNIT, centre);
        asked.holidays().forEach(day -> holidays.add(day.day(), day.name(), BASIS));
        List<IssuedCode> issued = List.of(
                codes.issue(first(asked.administrator(), asked.administratorDetails(), centre, Role.SYSADMIN), null),
                codes.issue(first(asked.director(), asked.directorDetails(), centre, Role.DIRECTOR), null));
        trail.about("centre", String.valueOf(centre));
        state.done();
        return issued;
    }

    private StaffAccount first(Username username, StaffDetails details, long centre, Role role) {
        StaffAccount account = founding.account(username, details.in(centre));
        founding.firstRole(account, role);
        trail.about("account", account.username());
        return account;
    }
}
