package vn.donghanh.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal as it stands on the form.
 *
 * @param key the goal's key through the versions, or null for a new one
 * @param needKey the need it answers
 */
public record GoalDraft(
        @Nullable String key,
        @Nullable String needKey,
        @Nullable @Size(max = 500) String words,
        List<@Valid ActionDraft> actions)
        implements Serializable {}
