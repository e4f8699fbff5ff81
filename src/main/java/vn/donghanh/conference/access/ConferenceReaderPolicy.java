package vn.donghanh.conference.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/**
 * Decides who reads what of a conference. Readers of the whole case see that it is called and held. Its texts are for those who work on the
 * case or may call a conference, and for those who were there. Readers of one section see a conference only if they are invited.
 */
@ApplicationScoped
public class ConferenceReaderPolicy {
    private static final Set<AccessGround> RESPONSIBLE =
            EnumSet.of(AccessGround.ASSIGNMENT, AccessGround.SUBSTITUTE, AccessGround.SUPERVISION);

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    /** Returns the reader's access to the case, with one statement. */
    public ReaderScope scope(CaseView caseView) {
        return ReaderScope.of(access.readers(caseView.id()).stream()
                .filter(grant -> grant.staffId().equals(user.id()))
                .toList());
    }

    /** Whether the reader calls conferences on this case: its case manager, a substitute, or a supervisor. */
    public boolean mayCall(CaseView caseView) {
        return user.may(Permission.CONFERENCE_CALL)
                && access.readers(caseView.id()).stream()
                        .anyMatch(grant -> grant.staffId().equals(user.id()) && RESPONSIBLE.contains(grant.ground()));
    }

    /** @throws RuleViolationException for everybody else */
    public void requireCaller(CaseView caseView) {
        if (!mayCall(caseView)) {
            throw new RuleViolationException(ConferenceRule.CALLER_NOT_RESPONSIBLE);
        }
    }

    /** @throws NotFoundException for a reader of one section who is not invited */
    public void requireVisible(ReaderScope scope, Collection<ConferenceInvitee> invitees) {
        if (!scope.whole() && !isInvited(invitees)) {
            throw new NotFoundException();
        }
    }

    public boolean readsTexts(CaseView caseView, ReaderScope scope, Collection<ConferenceInvitee> invitees) {
        return scope.whole()
                && (user.may(Permission.CASE_WORK)
                        || user.may(Permission.CONFERENCE_CALL)
                        || invitees.stream()
                                .anyMatch(invitee ->
                                        invitee.staff().equals(user.id()) && Boolean.TRUE.equals(invitee.present()))
                        || access.readers(caseView.id()).stream().anyMatch(this::isOwnBreakGlass));
    }

    private boolean isInvited(Collection<ConferenceInvitee> invitees) {
        return invitees.stream().anyMatch(invitee -> invitee.staff().equals(user.id()));
    }

    private boolean isOwnBreakGlass(AccessGrant grant) {
        return grant.staffId().equals(user.id()) && grant.ground() == AccessGround.BREAK_GLASS;
    }
}
