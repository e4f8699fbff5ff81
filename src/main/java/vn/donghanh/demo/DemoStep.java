package vn.donghanh.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.shared.CentreTime;

/**
 * Something that happened, a line of {@code story.csv}, {@code training.csv} or {@code stays.csv}.
 *
 * @param when days ago, hours ago after an {@code h}, or a day on which it must have been
 * @param words what was said or written, if anything
 */
record DemoStep(String key, String when, String time, String actor, String step, String detail, String words) {
    private static final Set<String> AT_ANY_HOUR = Set.of("emergency", "vital");

    /** Longer ago than this nobody counts days, and what is done in an office moves from the weekend to the Friday before. */
    private static final int EXACT_DAYS = 30;

    /** The stories of the cases, and the courses and stays that go with them. */
    static List<DemoStep> all() {
        return Stream.of("story.csv", "training.csv", "stays.csv")
                .flatMap(file -> CsvReader.read(file).stream())
                .map(line -> new DemoStep(
                        line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), line.get(5), line.get(6)))
                .toList();
    }

    /** The detail without the number of the referral it is about. */
    String about() {
        return detail.substring(detail.indexOf(':') + 1);
    }

    /** Told beside the story: its days say where it falls in it. */
    boolean isConcurrent() {
        return step.startsWith("course-") || step.startsWith("stay-");
    }

    /**
     * The story stays in its own order; the steps of a course or a stay are told where their days fall in it. Those days are the written ones: a
     * step that moves away from a weekend moves nothing past another, so that the order is the same on every day of the week.
     */
    static List<DemoStep> ordered(List<DemoStep> steps, Instant now) {
        List<DemoStep> told = new ArrayList<>();
        for (DemoStep step : steps) {
            int place = told.size();
            if (step.isConcurrent()) {
                while (place > 0 && told.get(place - 1).written(now).isAfter(step.written(now))) {
                    place--;
                }
            }
            told.add(place, step);
        }
        return told;
    }

    private Instant written(Instant now) {
        return when.startsWith("h") ? hoursAgo(now) : at(day(now));
    }

    /** When it is told to have happened. */
    Instant at(Instant now) {
        if (when.startsWith("h")) {
            return hoursAgo(now);
        }
        LocalDate today = CentreTime.day(now);
        LocalDate day = day(now);
        boolean office = day.isBefore(today.minusDays(EXACT_DAYS)) && !AT_ANY_HOUR.contains(step);
        if (office && day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            day = day.minusDays(1);
        } else if (office && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(2);
        }
        return at(day);
    }

    private Instant hoursAgo(Instant now) {
        return now.minus(Duration.ofHours(Long.parseLong(when.substring(1))));
    }

    private LocalDate day(Instant now) {
        return when.contains("-") ? LocalDate.parse(when) : CentreTime.day(now).minusDays(Integer.parseInt(when));
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.parse(time)).atZone(CentreTime.ZONE).toInstant();
    }
}
