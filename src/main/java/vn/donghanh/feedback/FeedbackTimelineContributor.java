package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Adds to the case timeline that the device was handed over; never whether the client wrote anything. */
@ApplicationScoped
class FeedbackTimelineContributor implements TimelineContributor {
    @Inject
    FeedbackRepository feedbacks;

    @Override
    public List<String> records() {
        return List.of("FeedbackHandover x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return feedbacks.findHandovers(caseView.id(), limit).stream()
                .map(handover -> new TimelineEntry(
                        handover.handedAt(),
                        TimelineEntry.Group.CASE,
                        "message",
                        "feedback.timeline.handed",
                        List.of(),
                        handover.staff().value(),
                        false))
                .toList();
    }
}
