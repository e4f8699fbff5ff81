package vn.donghanh.conference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * One opened form of minutes (a browser tab), which may replace the draft that it began with or saved itself, and no other.
 *
 * @param ref the page instance
 * @param begunWith when the draft was saved with which it began; null or empty if there was none
 */
public record MinutesTab(@NotNull @Pattern(regexp = RandomReference.FORMAT) String ref, @Nullable String begunWith)
        implements Serializable {
    /** @param savedAt when the draft was saved that it shows; null without a draft */
    public static MinutesTab opened(@Nullable Instant savedAt) {
        return new MinutesTab(RandomReference.random(), savedAt == null ? null : savedAt.toString());
    }
}
