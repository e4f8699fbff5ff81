package vn.donghanh.staffcourse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * What is recorded of a course.
 *
 * @param topic code of the list of topics
 * @param title what the course is called; may be missing when the topic says it
 * @param funding code of the list of funding sources; null with the reason why none is named
 */
public record StaffCourseFacts(
        @Nullable @Size(max = 40) String topic,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 120) String organiser,
        @Nullable @Size(max = 120) String place,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable @Positive @Max(MOST_HOURS) Integer hours,
        @Nullable @Size(max = 40) String funding,
        @Nullable MissingReason fundingMissing)
        implements Serializable {
    public static final int MOST_HOURS = 2_000;

    /** The topic that only a title explains. */
    static final String OTHER = "OTHER";

    private static final int OLDEST_YEARS = 10;

    public StaffCourseFacts {
        title = clean(title);
        organiser = clean(organiser);
        place = clean(place);
        fundingMissing = funding == null ? fundingMissing : null;
    }

    private static @Nullable String clean(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(VietnameseText::clean)
                .filter(cleaned -> !cleaned.isEmpty())
                .orElse(null);
    }

    /** Returns what a course needs, whether its codes are listed or not. */
    List<Precondition> preconditions(LocalDate today) {
        return List.of(
                Precondition.of(StaffCourseRule.TOPIC_MISSING, topic != null).at("topic"),
                Precondition.of(StaffCourseRule.TITLE_MISSING, title != null || !OTHER.equals(topic))
                        .at("title"),
                Precondition.of(StaffCourseRule.ORGANISER_MISSING, organiser != null)
                        .at("organiser"),
                Precondition.of(StaffCourseRule.PLACE_MISSING, place != null).at("place"),
                Precondition.of(StaffCourseRule.FIRST_DAY_MISSING, firstDay != null)
                        .at("firstDay"),
                Precondition.of(
                                StaffCourseRule.TOO_LONG_AGO,
                                firstDay == null || !firstDay.isBefore(today.minusYears(OLDEST_YEARS)))
                        .at("firstDay"),
                Precondition.of(
                                StaffCourseRule.TOO_FAR_AHEAD,
                                firstDay == null || !firstDay.isAfter(today.plusYears(1)))
                        .at("firstDay"),
                Precondition.of(StaffCourseRule.LAST_DAY_MISSING, lastDay != null)
                        .at("lastDay"),
                Precondition.of(
                                StaffCourseRule.ENDS_BEFORE_IT_BEGINS,
                                firstDay == null || lastDay == null || !lastDay.isBefore(firstDay))
                        .at("lastDay"),
                Precondition.of(StaffCourseRule.HOURS_MISSING, hours != null).at("hours"),
                Precondition.of(StaffCourseRule.FUNDING_MISSING, funding != null || fundingMissing != null)
                        .at("funding"));
    }
}
