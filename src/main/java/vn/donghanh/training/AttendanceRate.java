package vn.donghanh.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/** Parser for attendance as schools write it: in per cent (86 or 86%) or in lessons (12/14). */
public final class AttendanceRate {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}) ?%?");
    private static final Pattern LESSONS = Pattern.compile("(\\d{1,3}) ?/ ?(\\d{1,3})");
    private static final int MAX_PERCENT = 100;

    private AttendanceRate() {}

    /** Returns the attendance in per cent, rounded to the nearest whole number. */
    public static int parsePercent(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return requireValidPercent(Integer.parseInt(percent.group(1)));
        }
        Matcher lessons = LESSONS.matcher(text);
        if (lessons.matches() && Integer.parseInt(lessons.group(2)) > 0) {
            int attended = Integer.parseInt(lessons.group(1)) * MAX_PERCENT;
            return requireValidPercent(Math.round(attended / (float) Integer.parseInt(lessons.group(2))));
        }
        throw RuleViolationException.at("percent", TrainingRule.PERCENT);
    }

    private static int requireValidPercent(int percent) {
        if (percent > MAX_PERCENT) {
            throw RuleViolationException.at("percent", TrainingRule.PERCENT);
        }
        return percent;
    }
}
