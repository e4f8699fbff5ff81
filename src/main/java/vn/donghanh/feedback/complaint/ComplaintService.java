package vn.donghanh.feedback.complaint;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** What the addressee does with a complaint. */
@UseCases
public class ComplaintService {
    @Inject
    ComplaintRepository complaints;

    @Inject
    ComplaintRecorder recorder;

    @Inject
    ComplaintCipher cipher;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.begin")
    public void begin(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        follow(complaint, complaint.begin(user.id(), clock.instant()));
    }

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.pass-on")
    public void forwardToDirector(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        if (!recorder.hasDirectorToRead(complaint)) {
            throw new RuleViolationException(ComplaintRule.NO_DIRECTOR_TO_READ);
        }
        follow(complaint, complaint.forwardToDirector(user.id(), clock.instant()));
    }

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.answer")
    public void answer(
            @Nullable String ref, @Nullable ComplaintFinding finding, @Nullable @Size(max = 4000) String answer) {
        Complaint complaint = complaints.get(ref);
        Precondition.requireAll(List.of(
                Precondition.of(ComplaintRule.FINDING_MISSING, finding != null).at("finding"),
                Precondition.of(ComplaintRule.ANSWER_MISSING, answer != null && !answer.isBlank())
                        .at("answer")));
        follow(
                complaint,
                complaint.answer(
                        Objects.requireNonNull(finding),
                        cipher.seal(complaint, ComplaintCipher.ANSWER, Objects.requireNonNull(answer)),
                        user.id(),
                        clock.instant()));
    }

    /** Records that the client was informed as they wished. */
    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.inform")
    public void inform(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        follow(complaint, complaint.inform(user.id(), clock.instant()));
    }

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.forward")
    public void forward(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        follow(complaint, complaint.forward(user.id(), clock.instant()));
    }

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.withdraw")
    public void withdraw(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        follow(complaint, complaint.withdraw(user.id(), clock.instant()));
    }

    /** Adds a member of staff whom the complaint concerns. When nobody remains of those to whom it is addressed, it goes to the others. */
    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.add-party")
    public void addParty(@Nullable String ref, @Nullable String username) {
        Complaint complaint = complaints.get(ref);
        StaffId concerned = RuleViolationException.requireValue(
                recorder.findStaff(username), "concerned", ComplaintRule.STAFF_MISSING);
        complaint.addParty(concerned);
        complaint.readdress(recorder.routing(complaints.caseView(complaint.caseId()))
                .addressee(complaint.subject(), complaint.addressee(), complaint.parties()));
    }

    private void follow(Complaint complaint, ComplaintTransition transition) {
        complaints.add(transition);
        Instant now = clock.instant();
        DeadlineCode code = complaint.status().deadline();
        complaint.scheduleNext(code == null || complaint.possibleSteps().isEmpty() ? null : deadlines.due(code, now));
    }
}
