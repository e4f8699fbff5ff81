package vn.donghanh.staffcourse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.staffcourse.ParticipationOutcome;
import vn.donghanh.staffcourse.StaffCourseFacts;

/** Formats courses for staff: their names and days, and what came of them. */
@Named
@ApplicationScoped
public class StaffCourseFormatter {
    @Inject
    DisplayFormatter formats;

    @Inject
    DisplayPreferences preferences;

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }

    /** Returns what the course is called: its title, or else its topic. */
    public String name(CodeListItemView topic, StaffCourseFacts facts) {
        return facts.title() == null ? label(topic) : facts.title();
    }

    /** Returns one day, or the first and the last. */
    public String days(StaffCourseFacts facts) {
        LocalDate first = facts.firstDay();
        LocalDate last = facts.lastDay();
        return first != null && first.equals(last)
                ? formats.date(first)
                : formats.date(first) + " – " + formats.date(last);
    }

    public String icon(ParticipationOutcome outcome) {
        return switch (outcome) {
            case ENROLLED -> "ring";
            case ATTENDED -> "check";
            case CERTIFIED -> "done";
            case ABSENT, REMOVED -> "no";
        };
    }

    public @Nullable String tone(ParticipationOutcome outcome) {
        return switch (outcome) {
            case ATTENDED, CERTIFIED -> "ok";
            case ABSENT -> "warn";
            case ENROLLED, REMOVED -> null;
        };
    }
}
