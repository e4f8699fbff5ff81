package vn.donghanh.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal on the plan form.
 *
 * @param key key of the goal, the same in all versions; null for a new one
 * @param needKey key of the need that the goal addresses
 */
public record GoalDraft(
        @Nullable String key,
        @Nullable String needKey,
        @Nullable @Size(max = 500) String words,
        List<@Valid ActionDraft> actions)
        implements Serializable {}
