package vn.donghanh.conference.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Decides which colleagues may be invited and who may be given a task. A blocked colleague does not exist here. */
@ApplicationScoped
public class ConferenceColleaguePolicy {
    @Inject
    StaffQueries staff;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    /**
     * A colleague who may be invited.
     *
     * @param seesCase whether the colleague already has access to the case; an invitation gives none
     */
    public record Colleague(StaffId id, String username, String name, boolean seesCase, boolean me)
            implements Serializable {}

    /** Returns the colleagues who work with cases, by name. */
    public List<Colleague> invitable(CaseView caseView) {
        Set<StaffId> blocked = access.blockedStaff(caseView.id());
        Set<StaffId> readers = readers(caseView);
        return staff.active().stream()
                .filter(member -> !blocked.contains(member.id()) && member.may(Permission.CASE_READ))
                .map(member -> new Colleague(
                        member.id(),
                        member.username(),
                        member.name(),
                        readers.contains(member.id()),
                        member.id().equals(user.id())))
                .toList();
    }

    /** @throws RuleViolationException when one of them is missing or blocked */
    public Set<StaffId> requireInvitable(CaseView caseView, Set<String> usernames) {
        List<Colleague> invitable = invitable(caseView);
        Set<StaffId> chosen = invitable.stream()
                .filter(colleague -> usernames.contains(colleague.username()))
                .map(Colleague::id)
                .collect(Collectors.toSet());
        if (chosen.size() < usernames.size()) {
            throw RuleViolationException.at("invited", ConferenceRule.COLLEAGUE_NOT_FOUND);
        }
        chosen.add(user.id());
        return chosen;
    }

    /** Returns everybody who may see the case, also in one section only. */
    public Set<StaffId> readers(CaseView caseView) {
        return access.readers(caseView.id()).stream().map(AccessGrant::staffId).collect(Collectors.toSet());
    }
}
