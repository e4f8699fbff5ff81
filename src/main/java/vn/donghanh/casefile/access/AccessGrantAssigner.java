package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Maintains the grants that follow from staff roles (supervisor, director) and from a case's transitions. */
@ApplicationScoped
public class AccessGrantAssigner {
    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    StandInGrantRepository standIns;

    @Inject
    StaffQueries staff;

    /** Grants access to a case that was just opened: to whoever receives the client, and as {@link #grantSupervisionAndDirection}. */
    public void grantFirst(CaseId caseId, StaffId receiver, long unit) {
        accessRepository.grantFirst(
                caseId,
                Stream.concat(
                                Stream.of(new CaseAccessRepository.Grantee(receiver, AccessGround.INTAKE)),
                                supervisionAndDirection(unit))
                        .toList());
    }

    public void grantSupervisionAndDirection(CaseId caseId, long unit) {
        accessRepository.grant(caseId, supervisionAndDirection(unit).toList());
    }

    /** Adds what {@link MissedAccessRepository} found of this case: by role, and for stand-ins. */
    void grantMissed(CaseView caseView) {
        grantSupervisionAndDirection(caseView.id(), caseView.unitId());
        if (caseView.isRunning()) {
            accessRepository.renewStandIns(caseView.id());
        }
    }

    private Stream<CaseAccessRepository.Grantee> supervisionAndDirection(long unit) {
        return Stream.concat(
                staff.withRole(Role.SUPERVISOR, unit).stream()
                        .map(member -> new CaseAccessRepository.Grantee(member.id(), AccessGround.SUPERVISION)),
                staff.withRole(Role.DIRECTOR, null).stream()
                        .map(member -> new CaseAccessRepository.Grantee(member.id(), AccessGround.DIRECTION)));
    }

    /** Ends the intake grant when the case is accepted or declined, and the team and substitute grants when it ends. */
    public void applyTransition(CaseStep step, CaseView caseView) {
        if (step.target().endsIntakeAccess()) {
            accessRepository.endGrants(caseView.id(), AccessGround.INTAKE, null);
        }
        if (step.target().endsTeamAccess()) {
            accessRepository.endGrants(caseView.id(), AccessGround.TEAM, null);
            accessRepository.endGrants(caseView.id(), AccessGround.SUBSTITUTE, null);
        }
        if (step == CaseStep.REOPEN) {
            accessRepository.renewStandIns(caseView.id());
        }
    }

    /** Replaces the role-based grants of an account after its roles changed, for all cases of the unit, in a constant number of SQL statements and the same transaction. */
    void onRolesChanged(@Observes RolesChanged change) {
        accessRepository.endRoleGrants(change.account());
        staff.member(change.account()).ifPresent(this::grantRoleAccess);
        standIns.renewCovers(change.account());
    }

    private void grantRoleAccess(StaffMember member) {
        if (member.roles().contains(Role.SUPERVISOR)) {
            accessRepository.grantAll(member.id(), AccessGround.SUPERVISION, member.unitId());
        }
        if (member.roles().contains(Role.DIRECTOR)) {
            accessRepository.grantAll(member.id(), AccessGround.DIRECTION, null);
        }
    }
}
