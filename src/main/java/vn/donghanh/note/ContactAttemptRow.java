package vn.donghanh.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;

/** One contact attempt in a list; its two texts are visible only to readers of general notes. */
public record ContactAttemptRow(
        Instant at,
        ContactChannel channel,
        ContactSafety safeNow,
        ContactOutcome outcome,
        String staff,
        @Nullable String body,
        @Nullable String outsideHours)
        implements Serializable {
    public String outcomeKey() {
        return outcome.key(channel);
    }

    public List<String> paragraphs() {
        return body == null ? List.of() : body.lines().toList();
    }
}
