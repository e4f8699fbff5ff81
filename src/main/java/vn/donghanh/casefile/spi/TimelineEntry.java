package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline: a message key with codes, dates and numbers as arguments; never free text, never a name.
 *
 * @param icon the icon's name, e.g. {@code phone}
 * @param key the message key
 * @param arguments for the message; strings that are themselves message keys begin with {@code @}
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
