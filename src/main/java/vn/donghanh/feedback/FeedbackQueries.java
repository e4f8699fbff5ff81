package vn.donghanh.feedback;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;

/** Reads feedback for supervisors, and the case whose client is given the device. */
@UseCases(reads = true)
public class FeedbackQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries headers;

    @Inject
    FeedbackRepository feedbacks;

    @Inject
    FeedbackCipher cipher;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    /** Reads the head of the case for the page on which the device is handed over. */
    @Requires(Permission.FEEDBACK_ASK)
    @AuditAction("feedback.prepare-hand-over")
    public CaseHeader prepareHandover(@Nullable String number) {
        return headers.header(caseFiles.getWithAnyAccess(number));
    }

    @Requires(Permission.FEEDBACK_READ)
    @AuditAction("feedback.list")
    public FeedbackListView list(PageRequest slice) {
        List<FeedbackRepository.ReadableFeedback> found = feedbacks.findNewest(slice.first(), slice.size());
        encryption.readAhead(
                KeyPurpose.FEEDBACK,
                found.stream()
                        .map(readable -> readable.caseFile().view().person())
                        .toList());
        Map<String, Map<FeedbackArea, FeedbackRating>> ratings = new HashMap<>();
        feedbacks
                .findAnswers(found.stream()
                        .map(readable -> readable.feedback().ref())
                        .toList())
                .forEach(answer -> ratings.computeIfAbsent(
                                answer.feedbackRef(), ref -> new EnumMap<>(FeedbackArea.class))
                        .put(answer.area(), answer.rating()));
        return new FeedbackListView(
                found.stream().map(readable -> row(readable, ratings)).toList(), feedbacks.count(), counts());
    }

    private FeedbackRow row(
            FeedbackRepository.ReadableFeedback readable, Map<String, Map<FeedbackArea, FeedbackRating>> ratings) {
        Feedback feedback = readable.feedback();
        // the case is not named: its readers would learn from its history that the client wrote
        auditContext.about("feedback", feedback.ref());
        return new FeedbackRow(
                readable.caseFile().view().number().value(),
                feedback.recordedAt(),
                feedback.isWrittenByClient(),
                ratings.getOrDefault(feedback.ref(), Map.of()),
                cipher.open(readable.caseFile().view().person(), feedback));
    }

    private Map<FeedbackArea, Map<Satisfaction, Long>> counts() {
        Map<FeedbackArea, Map<Satisfaction, Long>> counts = new EnumMap<>(FeedbackArea.class);
        feedbacks.countAnswers().forEach(count -> counts.computeIfAbsent(
                        count.area(), area -> new EnumMap<>(Satisfaction.class))
                .put(count.satisfaction(), count.count()));
        return counts;
    }
}
