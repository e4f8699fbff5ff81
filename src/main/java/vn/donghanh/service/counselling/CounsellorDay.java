package vn.donghanh.service.counselling;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;

/**
 * A counsellor's sessions of today.
 *
 * @param held recorded today, newest first
 * @param cases the open cases for which the counsellor may record sessions, those last worked on first
 */
public record CounsellorDay(List<Held> held, List<CounselledCase> cases) implements Serializable {
    public static final CounsellorDay EMPTY = new CounsellorDay(List.of(), List.of());

    /** @param alias null when there is none */
    public record Held(
            String number,
            @Nullable String alias,
            DeliveryType kind,
            DeliveryOutcome outcome,
            @Nullable Integer minutes)
            implements Serializable {}

    /** @param alias null when there is none */
    public record CounselledCase(String number, @Nullable String alias) implements Serializable {}
}
