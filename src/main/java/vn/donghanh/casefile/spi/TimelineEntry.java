package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the case timeline: a message key with codes, dates and numbers as arguments, never free text or a name.
 *
 * @param icon name of the icon, e.g. {@code phone}
 * @param key message key
 * @param arguments message arguments; a string that begins with {@code @} is itself a message key
 */
public record TimelineEntry(
        Instant at,
        Group group,
        String icon,
        String key,
        List<String> arguments,
        @Nullable Long actorId,
        boolean planned)
        implements Serializable {
    public enum Group {
        CASE,
        CONTACT,
        PARTNER
    }
}
