package vn.donghanh.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;

/** Tests how long a handed-over device opens its page, and what counts as feedback. */
class FeedbackHandoverTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");

    @Test
    void pageOpensOnceForAnHour() {
        FeedbackHandover handover = new FeedbackHandover("a", new CaseId(1), new StaffId(1), NOW);
        assertThat(handover.isOpen(NOW)).isTrue();
        assertThat(handover.isOpen(NOW.plus(FeedbackService.HANDOVER).minusSeconds(1)))
                .isTrue();
        assertThat(handover.isOpen(NOW.plus(FeedbackService.HANDOVER))).isFalse();
        handover.end(NOW.plusSeconds(60));
        assertThat(handover.isOpen(NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void ratingIsAnAnswerOrAReason() {
        assertThatThrownBy(() -> new FeedbackRating(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeedbackRating(Satisfaction.FAIR, MissingReason.REFUSED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FeedbackRating(null, MissingReason.REFUSED).satisfaction())
                .isNull();
    }

    @Test
    void recorderHasToWriteSomething() {
        assertThat(Precondition.unmet(new SubmitFeedbackCommand(Map.of(), null, null).preconditions()))
                .extracting(Precondition::rule)
                .containsExactly(FeedbackRule.NOTHING_TO_RECORD);
        assertThat(Precondition.unmet(new SubmitFeedbackCommand(Map.of(), "Tốt.", null).preconditions()))
                .isEmpty();
        assertThat(Precondition.unmet(new SubmitFeedbackCommand(
                                Map.of(), null, new ComplaintContent(null, null, null, "Chờ lâu.", null, null))
                        .preconditions()))
                .extracting(Precondition::field)
                .containsExactly("subject", "wished");
    }
}
