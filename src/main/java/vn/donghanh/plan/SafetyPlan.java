package vn.donghanh.plan;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The client's safety plan for dangerous situations, in the client's words.
 *
 * @param people people to call
 * @param bag the prepared bag and where it is kept
 * @param codeWord a code word by which the client asks others for help
 */
public record SafetyPlan(
        @Nullable @Size(max = 1000) String warningSigns,
        @Nullable @Size(max = 1000) String safePlaces,
        @Nullable @Size(max = 1000) String people,
        @Nullable @Size(max = 1000) String bag,
        @Nullable @Size(max = 60) String codeWord)
        implements Serializable {}
