package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Records a complaint for the addressee who may read it. Called inside a use case, in its transaction. */
@ApplicationScoped
public class ComplaintRecorder {
    @Inject
    ComplaintRepository complaints;

    @Inject
    ComplaintCipher cipher;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    /**
     * @param caseView the case of the client; null when the complaint belongs to no case
     * @param recordedBy who writes it down; null when the client writes alone
     * @throws RuleViolationException listing everything that is missing, or when it concerns the recorder
     */
    public void record(@Nullable CaseView caseView, ComplaintContent content, @Nullable StaffId recordedBy) {
        Instant now = clock.instant();
        ComplaintRouting routing = routing(caseView);
        StaffId concerned = findStaff(content.concerned());
        ComplaintContent.Complete said = content.requireComplete();
        ComplaintContent.Complete complete = said.about(routing.subject(said.subject(), concerned));
        Set<StaffId> parties = routing.parties(complete.subject(), concerned);
        Complaint complaint = new Complaint(
                RandomReference.random(),
                caseView,
                complete,
                routing.addressee(complete.subject(), complete.wished(), parties),
                parties,
                recordedBy,
                now);
        complaint.recordTexts(
                cipher.seal(complaint, ComplaintCipher.ACCOUNT, complete.account()),
                cipher.sealOrNull(complaint, ComplaintCipher.WISH, content.wish()));
        complaint.scheduleNext(deadlines.due(DeadlineCode.COMPLAINT_BEGIN, now));
        complaints.add(complaint);
        complaints.add(complaint.recordReceipt());
    }

    ComplaintRouting routing(@Nullable CaseView caseView) {
        Set<StaffId> directors = staff.withRole(Role.DIRECTOR, null).stream()
                .map(StaffMember::id)
                .collect(Collectors.toUnmodifiableSet());
        if (caseView == null) {
            return new ComplaintRouting(
                    false,
                    null,
                    staff.withRole(Role.SUPERVISOR, null).stream()
                            .map(StaffMember::id)
                            .collect(Collectors.toUnmodifiableSet()),
                    directors,
                    Set.of());
        }
        Set<StaffId> supervisors = access.readers(caseView.id()).stream()
                .filter(grant -> grant.ground() == AccessGround.SUPERVISION)
                .map(AccessGrant::staffId)
                .collect(Collectors.toUnmodifiableSet());
        return new ComplaintRouting(
                true, caseView.manager(), supervisors, directors, access.blockedStaff(caseView.id()));
    }

    /** Whether it could be passed on to a director. */
    boolean hasDirectorToRead(Complaint complaint) {
        return routing(complaints.caseView(complaint.caseId()))
                .canRead(ComplaintAddressee.DIRECTOR, complaint.parties());
    }

    @Nullable
    StaffId findStaff(@Nullable String username) {
        return username == null ? null : staff.findByUsername(username).orElse(null);
    }
}
