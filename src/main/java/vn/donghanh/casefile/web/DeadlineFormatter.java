package vn.donghanh.casefile.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.mark.StatusMark;

/** Formats deadlines as text and colour tone. A deadline given as a date lasts to the end of that day; one with a time is overdue from that minute. */
@Named
@ApplicationScoped
public class DeadlineFormatter {
    @Inject
    DisplayFormatter formats;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** "Quá 2 ngày", "Quá hạn từ 02:24", "Hôm nay, trước 17:00", "Hôm nay", "Ngày mai", "Còn 4 ngày". */
    public String text(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        if (!CentreTime.day(due).equals(formats.today()) || CentreTime.endsDay(due)) {
            return formats.due(CentreTime.day(due));
        }
        return texts.of(due.isBefore(clock.instant()) ? "casefile_due.since" : "casefile_due.today", formats.time(due));
    }

    /** Returns the tone: {@code bad} when overdue, {@code warn} today and tomorrow, otherwise empty. */
    public String tone(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        return due.isBefore(clock.instant()) ? "bad" : formats.dueTone(CentreTime.day(due));
    }

    /** Returns the deadline with its tone for {@code dh:status}. */
    public StatusMark mark(@Nullable Instant due) {
        String tone = tone(due);
        return new StatusMark(tone.equals("bad") ? "alert" : "clock", tone, text(due));
    }

    /** Formats a deadline of today: "trong ngày" or "trước 17:00". */
    public String today(Instant due) {
        return CentreTime.endsDay(due)
                ? texts.get("casefile_due.within")
                : texts.of("casefile_due.before", formats.time(due));
    }

    public String shortDay(Instant at) {
        return formats.shortDate(CentreTime.day(at));
    }
}
