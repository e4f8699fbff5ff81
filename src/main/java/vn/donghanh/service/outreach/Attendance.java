package vn.donghanh.service.outreach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * How often people were met and how many people they were; two numbers, because one person may be met several times.
 *
 * @param contacts how often people were met; without it, once for each person
 * @param persons how many people they were; null when it is not known
 * @param personsMissing why it is not known; null when it is
 */
public record Attendance(
        @Nullable @Positive @Max(MAX) Integer contacts,
        @Nullable @Positive @Max(MAX) Integer persons,
        @Nullable MissingReason personsMissing)
        implements Serializable {
    public static final int MAX = 10_000;

    public Attendance {
        contacts = contacts == null ? persons : contacts;
        personsMissing = persons == null ? personsMissing : null;
    }
}
