package vn.donghanh.feedback;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What clients said in the cases that the reader supervises.
 *
 * @param counts how often each answer was given, by area; areas without an answer are absent
 */
public record FeedbackListView(List<FeedbackRow> rows, long total, Map<FeedbackArea, Map<Satisfaction, Long>> counts)
        implements Serializable {}
