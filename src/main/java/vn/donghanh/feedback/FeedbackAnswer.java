package vn.donghanh.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/** The answer of a client about one area. Append-only. */
@Entity
@Table(name = "feedback_answer", catalog = "donghanh_log")
class FeedbackAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String feedbackRef;

    @Enumerated(EnumType.STRING)
    private FeedbackArea area;

    @Enumerated(EnumType.STRING)
    private @Nullable Satisfaction satisfaction;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason missing;

    protected FeedbackAnswer() {}

    FeedbackAnswer(String feedbackRef, FeedbackArea area, FeedbackRating rating) {
        this.feedbackRef = feedbackRef;
        this.area = area;
        this.satisfaction = rating.satisfaction();
        this.missing = rating.missing();
    }

    String feedbackRef() {
        return feedbackRef;
    }

    FeedbackArea area() {
        return area;
    }

    FeedbackRating rating() {
        return new FeedbackRating(satisfaction, missing);
    }
}
