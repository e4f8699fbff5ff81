package vn.donghanh.feedback;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.feedback.complaint.ComplaintDraftRepository;
import vn.donghanh.feedback.complaint.ComplaintRecorder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Takes what clients say: alone on a device that was handed over, or written down by somebody else. Every submission is one and the same event,
 * whatever it contained, and names no case, so that neither the log nor the history of the case tells whether there is a complaint.
 */
@UseCases
public class FeedbackService {
    /** How long a client may write on a device that was handed over. */
    public static final Duration HANDOVER = Duration.ofHours(1);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    FeedbackRepository feedbacks;

    @Inject
    FeedbackCipher cipher;

    @Inject
    ComplaintRecorder complaints;

    @Inject
    ComplaintDraftRepository drafts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Prepares the client's own page. The caller then locks the session, so that nothing but that page opens on the device.
     *
     * @return the reference that opens the page once
     */
    @Requires(Permission.FEEDBACK_ASK)
    @AuditAction("feedback.hand-over")
    public String handOver(@Nullable String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        String ref = RandomReference.random();
        feedbacks.add(new FeedbackHandover(ref, caseView.id(), user.id(), clock.instant()));
        auditContext.about("handover", ref);
        return ref;
    }

    /** Saves what the client wrote alone, and ends the handover; also when the client wrote nothing. */
    @PublicUseCase
    @AuditAction("feedback.submit-own")
    public void submitOwn(@Nullable String handoverRef, @Valid SubmitFeedbackCommand command) {
        Instant now = clock.instant();
        FeedbackHandover handover = feedbacks
                .findHandover(handoverRef == null ? "" : handoverRef)
                .filter(found -> found.isOpen(now))
                .orElseThrow(NotFoundException::new);
        auditContext.about("handover", handover.ref());
        save(feedbacks.getCase(handover.caseId()), command, null);
        handover.end(now);
    }

    /**
     * Writes down what a client says. Shows nothing of the case; without a number only a complaint can be recorded. A number is looked up when all else is
     * complete, so that nobody who records nothing learns whether it exists.
     *
     * @return the reference of the record, which opens nothing
     */
    @Requires(Permission.FEEDBACK_RECORD)
    @AuditAction("feedback.record")
    public String record(@Nullable String number, @Valid SubmitFeedbackCommand command) {
        List<Precondition> preconditions = new ArrayList<>(command.preconditions());
        preconditions.add(Precondition.of(FeedbackRule.NUMBER_MISSING, number != null || !command.hasFeedback())
                .at("number"));
        preconditions.add(Precondition.of(
                        FeedbackRule.NUMBER_NOT_FOUND,
                        number == null || CaseNumber.parse(number).isPresent())
                .at("number"));
        Precondition.requireAll(preconditions);
        CaseView caseView = feedbacks.findCase(number).orElse(null);
        if (caseView == null && number != null) {
            throw RuleViolationException.at("number", FeedbackRule.NUMBER_NOT_FOUND);
        }
        String ref = save(caseView, command, user.id());
        drafts.end();
        auditContext.about("feedback", ref);
        return ref;
    }

    private String save(@Nullable CaseView caseView, SubmitFeedbackCommand command, @Nullable StaffId recordedBy) {
        String ref = RandomReference.random();
        if (caseView != null && command.hasFeedback()) {
            byte[] words = cipher.seal(caseView.person(), ref, command.words());
            feedbacks.add(new Feedback(ref, caseView, words, recordedBy, clock.instant()));
            command.ratings().forEach((area, rating) -> feedbacks.add(new FeedbackAnswer(ref, area, rating)));
        }
        if (command.complaint() != null) {
            complaints.record(caseView, command.complaint(), recordedBy);
        }
        return ref;
    }
}
