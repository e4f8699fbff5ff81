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
 * One event of a story, a line of one of the files that {@link #all} reads.
 *
 * @param when days ago, hours ago after an {@code h}, a fixed date, or days after (or before) the end of a half-year: {@code p2:5} is the fifth day after the last but one
 * @param words the text of the event, if any
 */
record DemoStep(String key, String when, String time, String actor, String step, String detail, String words) {
    private static final Set<String> AT_ANY_HOUR = Set.of("emergency", "vital");

    /** For earlier events the exact day does not matter: office work moves from the weekend to the Friday before. */
    private static final int EXACT_DAYS = 30;

    /** Half-years end on the 14th of June and of December. */
    private static final int LAST_DAY = 14;

    private static final int HALF_YEAR = 6;

    /** Reads all stories of the cases, with their courses, stays, incidents, screenings and conferences, and outreach without a case. */
    static List<DemoStep> all() {
        return Stream.of(
                        "story.csv",
                        "training.csv",
                        "legal.csv",
                        "placements.csv",
                        "loans.csv",
                        "support.csv",
                        "stays.csv",
                        "services.csv",
                        "counselling.csv",
                        "incidents.csv",
                        "screenings.csv",
                        "conferences.csv",
                        "feedback.csv",
                        "returns.csv",
                        "documents.csv",
                        "forms.csv",
                        "outreach.csv",
                        "handovers.csv",
                        "staffcourses.csv",
                        "registers.csv",
                        "periods.csv")
                .flatMap(file -> CsvReader.read(file).stream())
                .map(line -> new DemoStep(
                        line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), line.get(5), line.get(6)))
                .toList();
    }

    /** Returns the parts of the detail, which spaces separate. */
    String[] arguments() {
        return detail.split(" ", -1);
    }

    /** Returns the detail without the number of the referral. */
    String about() {
        return detail.substring(detail.indexOf(':') + 1);
    }

    /**
     * Returns whether its date alone places the event in the story, as that of a course, a stay, a hand-over or a form does.
     */
    boolean isConcurrent() {
        return step.startsWith("course-")
                || step.startsWith("legal-")
                || step.startsWith("job-")
                || step.startsWith("loan-")
                || step.startsWith("support-")
                || step.startsWith("stay-")
                || step.startsWith("service-")
                || step.startsWith("session-")
                || step.startsWith("incident-")
                || step.startsWith("screening-")
                || step.startsWith("level-")
                || step.startsWith("conference-")
                || step.startsWith("feedback-")
                || step.startsWith("complaint-")
                || step.startsWith("sheet-")
                || step.startsWith("document-")
                || step.startsWith("form-")
                || step.startsWith("outreach-")
                || step.startsWith("stock-")
                || step.startsWith("handover-")
                || step.startsWith("staff-course-")
                || step.startsWith("register-");
    }

    /**
     * Orders the events: the story keeps its own order, and the events of a course, a stay, a service, an incident, a screening or a conference
     * are inserted by their dates as written. A move away from a weekend does not reorder events, so that the order is the same on every day
     * of the week.
     */
    static List<DemoStep> ordered(List<DemoStep> steps, Instant now) {
        List<DemoStep> ordered = new ArrayList<>();
        for (DemoStep step : steps) {
            int position = ordered.size();
            if (step.isConcurrent()) {
                while (position > 0 && ordered.get(position - 1).plannedAt(now).isAfter(step.plannedAt(now))) {
                    position--;
                }
            }
            ordered.add(position, step);
        }
        return ordered;
    }

    private Instant plannedAt(Instant now) {
        return when.startsWith("h") ? hoursAgo(now) : at(day(now));
    }

    /** Returns the time at which the event is played. */
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
        if (when.startsWith("p")) {
            String[] parts = when.substring(1).split(":", -1);
            return endOfHalfYear(now, Integer.parseInt(parts[0])).plusDays(Long.parseLong(parts[1]));
        }
        return when.contains("-") ? LocalDate.parse(when) : CentreTime.day(now).minusDays(Integer.parseInt(when));
    }

    /** Returns the last day of a half-year that has been over for some weeks, the last one being the first. */
    private static LocalDate endOfHalfYear(Instant now, int back) {
        LocalDate last = CentreTime.day(now).minusDays(EXACT_DAYS);
        LocalDate end = LocalDate.of(last.getYear(), 12, LAST_DAY);
        while (!end.isBefore(last)) {
            end = end.minusMonths(HALF_YEAR);
        }
        return end.minusMonths((long) HALF_YEAR * (back - 1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.parse(time)).atZone(CentreTime.ZONE).toInstant();
    }
}
