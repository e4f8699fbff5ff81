package vn.donghanh.plan;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What she does when it gets dangerous, in her words.
 *
 * @param people whom to call
 * @param bag what lies ready to take along, and where
 * @param codeWord the word by which others know that she needs help
 */
public record SafetyPlan(
        @Nullable @Size(max = 1000) String warningSigns,
        @Nullable @Size(max = 1000) String safePlaces,
        @Nullable @Size(max = 1000) String people,
        @Nullable @Size(max = 1000) String bag,
        @Nullable @Size(max = 60) String codeWord)
        implements Serializable {}
