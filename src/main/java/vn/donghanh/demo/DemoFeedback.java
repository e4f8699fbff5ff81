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
class DemoFeedback implements DemoScenarioRunner.Part {
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

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "feedback-own",
                        (scenario, step) ->
                                feedback.submitOwn(feedback.handOver(scenario.number()), satisfaction(step))),
                Map.entry(
                        "feedback-own-complaint",
                        (scenario, step) -> feedback.submitOwn(feedback.handOver(scenario.number()), complaint(step))),
                Map.entry(
                        "feedback-complaint", (scenario, step) -> feedback.record(scenario.number(), complaint(step))),
                Map.entry(
                        "complaint-draft",
                        (scenario, step) -> drafts.save(new SaveComplaintDraftCommand(
                                scenario.number(),
                                SealedJson.write(Map.of(
                                        "scenario.number()", List.of(scenario.number()),
                                        "subject", List.of(step.detail()),
                                        "account", List.of(step.words()))),
                                RandomReference.random()))),
                Map.entry("complaint-begin", (scenario, step) -> complaints.begin(latest(scenario.number()))),
                Map.entry(
                        "complaint-answer",
                        (scenario, step) -> complaints.answer(
                                latest(scenario.number()), ComplaintFinding.valueOf(step.detail()), step.words())),
                Map.entry("complaint-inform", (scenario, step) -> complaints.inform(latest(scenario.number()))),
                Map.entry(
                        "complaint-pass-on",
                        (scenario, step) -> complaints.forwardToDirector(latest(scenario.number()))),
                Map.entry("complaint-forward", (scenario, step) -> complaints.forward(latest(scenario.number()))),
                Map.entry("complaint-withdraw", (scenario, step) -> complaints.withdraw(latest(scenario.number()))),
                Map.entry(
                        "sheet-print",
                        (scenario, step) -> sheets.print(scenario.number(), safeLines(scenario.number()))),
                Map.entry(
                        "sheet-read",
                        (scenario, step) -> sheets.readAloud(scenario.number(), safeLines(scenario.number()))));
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
