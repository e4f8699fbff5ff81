package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.feedback.FeedbackArea;
import vn.donghanh.feedback.FeedbackRating;
import vn.donghanh.feedback.FeedbackService;
import vn.donghanh.feedback.Satisfaction;
import vn.donghanh.feedback.SubmitFeedbackCommand;
import vn.donghanh.feedback.complaint.AnswerWish;
import vn.donghanh.feedback.complaint.ComplaintAddressee;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.feedback.complaint.ComplaintDraftService;
import vn.donghanh.feedback.complaint.ComplaintFinding;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.feedback.complaint.ComplaintRow;
import vn.donghanh.feedback.complaint.ComplaintService;
import vn.donghanh.feedback.complaint.ComplaintSubject;
import vn.donghanh.feedback.complaint.SaveComplaintDraftCommand;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.SealedJson;
import vn.donghanh.sheet.SheetLine;
import vn.donghanh.sheet.SheetQueries;
import vn.donghanh.sheet.SheetService;

/** Plays what clients said about the services, complaints in every state, and the sheets that clients received. */
@ApplicationScoped
class DemoFeedback {
    private static final PageRequest NEWEST = new PageRequest(0, 50, "", false);

    @Inject
    FeedbackService feedback;

    @Inject
    ComplaintService complaints;

    @Inject
    ComplaintDraftService drafts;

    @Inject
    ComplaintQueries complaintQueries;

    @Inject
    SheetQueries sheetQueries;

    @Inject
    SheetService sheets;

    void play(DemoScenario scenario, DemoStep step) {
        String number = scenario.number();
        switch (step.step()) {
            case "feedback-own" -> feedback.submitOwn(feedback.handOver(number), satisfaction(step));
            case "feedback-own-complaint" -> feedback.submitOwn(feedback.handOver(number), complaint(step));
            case "feedback-complaint" -> feedback.record(number, complaint(step));
            case "complaint-draft" -> drafts.save(new SaveComplaintDraftCommand(
                    number,
                    SealedJson.write(Map.of(
                            "number", List.of(number),
                            "subject", List.of(step.detail()),
                            "account", List.of(step.words()))),
                    RandomReference.random()));
            case "complaint-begin" -> complaints.begin(latest(number));
            case "complaint-answer" -> complaints.answer(
                    latest(number), ComplaintFinding.valueOf(step.detail()), step.words());
            case "complaint-inform" -> complaints.inform(latest(number));
            case "complaint-pass-on" -> complaints.forwardToDirector(latest(number));
            case "complaint-forward" -> complaints.forward(latest(number));
            case "complaint-withdraw" -> complaints.withdraw(latest(number));
            case "sheet-print" -> sheets.print(number, safeLines(number));
            case "sheet-read" -> sheets.readAloud(number, safeLines(number));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Returns the complaint of the case recorded last among those that the actor may read. */
    private String latest(String number) {
        return complaintQueries.list(NEWEST).rows().stream()
                .sorted(Comparator.comparing(ComplaintRow::recordedAt).reversed())
                .map(ComplaintRow::ref)
                .filter(ref -> number.equals(complaintQueries.get(ref).number()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> safeLines(String number) {
        return sheetQueries.prepare(number).lines().stream()
                .filter(line -> !line.delicate())
                .map(SheetLine::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SubmitFeedbackCommand satisfaction(DemoStep step) {
        Map<FeedbackArea, FeedbackRating> ratings = new EnumMap<>(FeedbackArea.class);
        for (String answer : step.detail().split(",", -1)) {
            String[] parts = answer.split(":", -1);
            ratings.put(FeedbackArea.valueOf(parts[0]), rating(parts[1]));
        }
        return new SubmitFeedbackCommand(ratings, words(step), null);
    }

    private static FeedbackRating rating(String name) {
        return Arrays.stream(Satisfaction.values())
                .filter(area -> area.name().equals(name))
                .findFirst()
                .map(area -> new FeedbackRating(area, null))
                .orElseGet(() -> new FeedbackRating(null, MissingReason.valueOf(name)));
    }

    private static SubmitFeedbackCommand complaint(DemoStep step) {
        String[] parts = step.detail().split(" ", -1);
        return new SubmitFeedbackCommand(
                Map.of(),
                null,
                new ComplaintContent(
                        ComplaintSubject.valueOf(parts[0]),
                        ComplaintAddressee.valueOf(parts[1]),
                        null,
                        step.words(),
                        AnswerWish.valueOf(parts[2]),
                        null));
    }

    private static @Nullable String words(DemoStep step) {
        return step.words().isEmpty() ? null : step.words();
    }
}
