package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.DelegationQueries;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Determines how much of the register a user reads, and who decides: the director, or a supervisor with a delegation valid today. */
@ApplicationScoped
public class LawfulRequestPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    /** The part of the register that a user reads. */
    public enum ReadScope {
        ALL,
        /** Requests that the user entered. */
        OWN,
        /** Codes and month of every entry, for auditors. */
        CODES
    }

    /** @throws NotFoundException when the user may not read the register */
    ReadScope readScope() {
        if (user.may(Permission.LAWFUL_REGISTER) || mayDecide()) {
            return ReadScope.ALL;
        }
        if (user.may(Permission.LAWFUL_ENTER)) {
            return ReadScope.OWN;
        }
        if (user.may(Permission.LAWFUL_AUDIT)) {
            return ReadScope.CODES;
        }
        throw new NotFoundException();
    }

    public boolean mayDecide() {
        return user.may(Permission.LAWFUL_DECIDE) && delegations.mayActAsDirector();
    }

    /** Whether somebody may decide on the request today: a director or a delegate who did not enter it and has no conflict of interest. */
    boolean hasDecider(LawfulRequest request) {
        CaseId about = request.caseId();
        Set<StaffId> blocked = about == null ? Set.of() : access.blockedStaff(about);
        Set<StaffId> delegates = delegations.findHolders(CentreTime.today(clock)).stream()
                .map(DelegationQueries.Holder::staff)
                .collect(Collectors.toSet());
        return Stream.concat(
                        staff.withRole(Role.DIRECTOR, null).stream().map(StaffMember::id),
                        staff.members(delegates).keySet().stream())
                .anyMatch(decider -> !decider.equals(request.enteredBy()) && !blocked.contains(decider));
    }
}
