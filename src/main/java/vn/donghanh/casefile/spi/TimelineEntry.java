package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.SealedReason;

/**
 * An entry of the case timeline: a message key with codes, dates and numbers as arguments, never free text or a name.
 *
 * @param icon name of the icon, e.g. {@code phone}
 * @param key message key
 * @param arguments message arguments; a string that begins with {@code @} is itself a message key
 * @param earlierSteps the number of earlier steps of the same business on the same day, which this entry stands for
 * @param reason why, encrypted, for readers of the whole case; null where it is shown elsewhere, or nothing was written
 */
public record TimelineEntry(
        Instant at,
        Group group,
        String icon,
        String key,
        List<String> arguments,
        @Nullable Long actorId,
        boolean planned,
        int earlierSteps,
        @Nullable SealedReason reason)
        implements Serializable {
    public enum Group {
        CASE,
        CONTACT,
        PARTNER
    }

    /** Creates an entry that stands for itself. */
    public TimelineEntry(
            Instant at,
            Group group,
            String icon,
            String key,
            List<String> arguments,
            @Nullable Long actorId,
            boolean planned) {
        this(at, group, icon, key, arguments, actorId, planned, 0, null);
    }

    /** Returns this entry with the reason of its step. */
    public TimelineEntry because(@Nullable SealedReason sealedReason) {
        return new TimelineEntry(at, group, icon, key, arguments, actorId, planned, earlierSteps, sealedReason);
    }

    /** Returns this entry, standing for so many earlier steps too. */
    public TimelineEntry foldedOver(int steps) {
        return new TimelineEntry(at, group, icon, key, arguments, actorId, planned, steps, reason);
    }
}
