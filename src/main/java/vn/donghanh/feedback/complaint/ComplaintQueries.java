package vn.donghanh.feedback.complaint;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads complaints for their addressees. */
@UseCases(reads = true)
public class ComplaintQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    ComplaintRepository complaints;

    @Inject
    ComplaintRecorder recorder;

    @Inject
    ComplaintCipher cipher;

    @Inject
    ComplaintDraftRepository drafts;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.list")
    public ComplaintListView list(PageRequest slice) {
        return new ComplaintListView(
                complaints.findPage(slice.first(), slice.size()).stream()
                        .map(this::row)
                        .toList(),
                complaints.count());
    }

    @Requires(Permission.COMPLAINT_HANDLE)
    @AuditAction("complaint.view")
    public ComplaintView get(@Nullable String ref) {
        Complaint complaint = complaints.get(ref);
        List<ComplaintTransition> transitions = complaints.findTransitions(complaint.ref());
        List<StaffMember> colleagues = colleagues();
        Map<StaffId, String> names = staff.names(Stream.concat(
                        complaint.parties().stream(),
                        transitions.stream().map(ComplaintTransition::staff).filter(Objects::nonNull))
                .toList());
        Set<ComplaintStep> steps = EnumSet.noneOf(ComplaintStep.class);
        steps.addAll(complaint.possibleSteps());
        if (steps.contains(ComplaintStep.FORWARD_TO_DIRECTOR) && !recorder.hasDirectorToRead(complaint)) {
            steps.remove(ComplaintStep.FORWARD_TO_DIRECTOR);
        }
        return new ComplaintView(
                row(complaint),
                number(complaint.caseId()),
                complaint.isWrittenByClient(),
                complaint.addressee(),
                complaint.answerWish(),
                cipher.open(complaint, ComplaintCipher.ACCOUNT, complaint.accountSealed()),
                cipher.open(complaint, ComplaintCipher.WISH, complaint.wishSealed()),
                complaint.finding(),
                cipher.open(complaint, ComplaintCipher.ANSWER, complaint.answerSealed()),
                basis(complaint),
                steps,
                complaint.parties().stream()
                        .map(names::get)
                        .sorted(VietnameseText.alphabetical())
                        .toList(),
                colleagues.stream()
                        .filter(colleague -> !complaint.parties().contains(colleague.id()))
                        .map(colleague -> new ComplaintView.Colleague(colleague.username(), colleague.name()))
                        .toList(),
                transitions.stream().map(transition -> row(transition, names)).toList());
    }

    @Requires(Permission.FEEDBACK_RECORD)
    @AuditAction("feedback.open-form")
    public ComplaintFormView form() {
        return new ComplaintFormView(
                colleagues().stream()
                        .map(colleague -> new ComplaintView.Colleague(colleague.username(), colleague.name()))
                        .toList(),
                drafts.view());
    }

    private List<StaffMember> colleagues() {
        return staff.active().stream()
                .filter(colleague -> !colleague.id().equals(user.id()))
                .toList();
    }

    private static ComplaintView.TransitionRow row(ComplaintTransition transition, Map<StaffId, String> names) {
        StaffId by = transition.staff();
        return new ComplaintView.TransitionRow(transition.step(), transition.at(), by == null ? null : names.get(by));
    }

    private @Nullable String number(@Nullable CaseId caseId) {
        return caseId == null
                ? null
                : em.find(CaseFile.class, caseId.value()).view().number().value();
    }

    private @Nullable String basis(Complaint complaint) {
        DeadlineCode code = complaint.status().deadline();
        return complaint.dueAt() == null || code == null
                ? null
                : deadlines.basis(code, CentreTime.day(complaint.statusSince()));
    }

    private ComplaintRow row(Complaint complaint) {
        return row(complaint, clock.instant());
    }

    static ComplaintRow row(Complaint complaint, Instant now) {
        Instant due = complaint.dueAt();
        return new ComplaintRow(
                complaint.ref(),
                complaint.subject(),
                complaint.status(),
                complaint.recordedAt(),
                complaint.statusSince(),
                due,
                due != null && due.isBefore(now));
    }
}
