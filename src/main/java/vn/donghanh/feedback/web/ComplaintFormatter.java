package vn.donghanh.feedback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.feedback.FeedbackArea;
import vn.donghanh.feedback.FeedbackRating;
import vn.donghanh.feedback.Satisfaction;
import vn.donghanh.feedback.complaint.ComplaintStatus;
import vn.donghanh.shared.web.Texts;

/** Formats complaints and feedback; in pages as {@code #{complaintFormatter.icon(status)}}. */
@Named
@ApplicationScoped
public class ComplaintFormatter {
    @Inject
    Texts texts;

    public String icon(ComplaintStatus status) {
        return switch (status) {
            case RECEIVED -> "inbox";
            case BEING_LOOKED_AT -> "search";
            case ANSWERED -> "message";
            case CLIENT_INFORMED -> "done";
            case FORWARDED -> "send";
            case WITHDRAWN -> "back";
        };
    }

    /** Returns the tone; coloured only when the reader has to act. */
    public String tone(ComplaintStatus status, boolean due, boolean late) {
        return late ? "bad" : due ? "warn" : status == ComplaintStatus.CLIENT_INFORMED ? "ok" : "";
    }

    /** Formats answers as "Nói chung: hài lòng; Giữ kín: không muốn nêu". */
    public String ratings(Map<FeedbackArea, FeedbackRating> ratings) {
        return ratings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> texts.of("feedback.rating", texts.of(entry.getKey()), rating(entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String rating(FeedbackRating rating) {
        Satisfaction satisfaction = rating.satisfaction();
        return satisfaction == null ? texts.get("MissingReason." + rating.missing()) : texts.of(satisfaction);
    }
}
