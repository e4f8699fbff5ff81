package vn.donghanh.referral.appointment;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;

/**
 * The client's wish for the appointment. It is asked for separately and never derived from the hours of safe contact.
 *
 * @param days days of the week; empty for any day
 * @param parts parts of the day; empty for any time
 */
public record AppointmentWish(WishAnswer answer, Set<DayOfWeek> days, Set<DayPart> parts) implements Serializable {
    public static final AppointmentWish NOT_ASKED = new AppointmentWish(WishAnswer.NOT_ASKED, Set.of(), Set.of());

    private static final String FIELD = "WISH";

    public AppointmentWish {
        days = answer == WishAnswer.STATED ? Set.copyOf(days) : Set.of();
        parts = answer == WishAnswer.STATED ? Set.copyOf(parts) : Set.of();
    }

    /** Returns whether a wish was stated without any day or part of the day. */
    public boolean isUnspecified() {
        return answer == WishAnswer.STATED && days.isEmpty() && parts.isEmpty();
    }

    /** Returns whether an appointment at this time conflicts with the stated wish. */
    public boolean conflictsWith(LocalDate day, LocalTime time) {
        boolean anyDay = days.isEmpty() || days.contains(day.getDayOfWeek());
        boolean anyPart = parts.isEmpty() || parts.contains(DayPart.of(time));
        return !anyDay || !anyPart;
    }

    /** Returns the row of the slip, in the order of the week and of the day. */
    public DisclosedRow toRow() {
        List<String> values = new ArrayList<>();
        days.stream().sorted().forEach(day -> values.add(key("DayOfWeek", day)));
        parts.stream().sorted().forEach(part -> values.add(key("DayPart", part)));
        if (values.isEmpty()) {
            values.add(key("WishAnswer", answer));
        }
        return new DisclosedRow(FIELD, values);
    }

    /** Reads the wish from a slip. Slips of earlier versions contain none. */
    public static AppointmentWish of(DisclosureContent content) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Set<DayPart> parts = EnumSet.noneOf(DayPart.class);
        WishAnswer answer = WishAnswer.NOT_ASKED;
        for (String value : content.line(FIELD).map(DisclosedRow::values).orElse(List.of())) {
            String name = value.substring(value.indexOf('.') + 1);
            if (value.startsWith("@WishAnswer.")) {
                answer = WishAnswer.valueOf(name);
            } else {
                answer = WishAnswer.STATED;
                if (value.startsWith("@DayOfWeek.")) {
                    days.add(DayOfWeek.valueOf(name));
                } else {
                    parts.add(DayPart.valueOf(name));
                }
            }
        }
        return new AppointmentWish(answer, days, parts);
    }

    private static String key(String type, Enum<?> value) {
        return "@" + type + "." + value.name();
    }
}
