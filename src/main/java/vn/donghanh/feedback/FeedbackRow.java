package vn.donghanh.feedback;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client said, for the supervisor of the case.
 *
 * @param ownWords whether the client wrote it alone
 */
public record FeedbackRow(
        String number, Instant at, boolean ownWords, Map<FeedbackArea, FeedbackRating> ratings, @Nullable String words)
        implements Serializable {}
