package vn.donghanh.reporting.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * What is recorded of a training for others than staff, once it is over.
 *
 * @param topic code of the list of topics
 * @param attendances how often somebody took part: somebody who came to two classes counts twice
 */
public record CommunityTrainingFacts(
        @Nullable @Size(max = 40) String topic,
        @Nullable TrainingAudience audience,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable @Positive @Max(MOST_CLASSES) Integer classes,
        @Nullable @Positive @Max(MOST_PEOPLE) Integer attendances,
        @Nullable @Positive @Max(MOST_PEOPLE) Integer persons)
        implements Serializable {
    public static final int MOST_CLASSES = 1_000;
    public static final int MOST_PEOPLE = 100_000;

    private static final int OLDEST_YEARS = 10;

    /** Returns what a training needs, whether its topic is listed or not. */
    List<Precondition> preconditions(LocalDate today) {
        return List.of(
                Precondition.of(RegisterRule.TOPIC_MISSING, topic != null).at("topic"),
                Precondition.of(RegisterRule.AUDIENCE_MISSING, audience != null).at("audience"),
                Precondition.of(RegisterRule.FIRST_DAY_MISSING, firstDay != null)
                        .at("firstDay"),
                Precondition.of(
                                RegisterRule.TOO_LONG_AGO,
                                firstDay == null || !firstDay.isBefore(today.minusYears(OLDEST_YEARS)))
                        .at("firstDay"),
                Precondition.of(RegisterRule.LAST_DAY_MISSING, lastDay != null).at("lastDay"),
                Precondition.of(
                                RegisterRule.ENDS_BEFORE_IT_BEGINS,
                                firstDay == null || lastDay == null || !lastDay.isBefore(firstDay))
                        .at("lastDay"),
                Precondition.of(RegisterRule.DAY_IN_FUTURE, lastDay == null || !lastDay.isAfter(today))
                        .at("lastDay"),
                Precondition.of(RegisterRule.CLASSES_MISSING, classes != null).at("classes"),
                Precondition.of(RegisterRule.ATTENDANCES_MISSING, attendances != null)
                        .at("attendances"),
                Precondition.of(RegisterRule.PERSONS_MISSING, persons != null).at("persons"),
                Precondition.of(
                                RegisterRule.MORE_PERSONS_THAN_ATTENDANCES,
                                persons == null || attendances == null || persons <= attendances)
                        .at("persons"));
    }
}
