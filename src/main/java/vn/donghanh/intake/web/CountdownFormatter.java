package vn.donghanh.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.omnifaces.util.Faces;
import vn.donghanh.intake.ReceptionDeadlineRow;
import vn.donghanh.intake.ScreeningQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/**
 * Formats the remaining time and the outcome of a deadline; in pages as {@code #{countdownFormatter.remaining(row)}}.
 */
@Named
@ApplicationScoped
public class CountdownFormatter {
    private static final long MINUTES_SHOWN_IN_HOURS = 48 * 60L;

    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    Clock clock;

    /** Formats the time left: "còn 1 giờ 46", "còn 12 phút", "ngay", "quá 2 giờ 05"; beyond two days the date. */
    public String remaining(ReceptionDeadlineRow row) {
        long minutes = Duration.between(clock.instant(), row.due()).toMinutes();
        if (minutes == 0) {
            return texts.get("countdown.now");
        }
        return minutes > 0 ? formatRemaining(row, minutes) : formatOverdue(-minutes);
    }

    private String formatRemaining(ReceptionDeadlineRow row, long minutes) {
        if (minutes > MINUTES_SHOWN_IN_HOURS) {
            return formats.shortDate(CentreTime.day(row.due()));
        }
        return minutes < 60
                ? texts.of("countdown.left.minutes", minutes)
                : texts.of("countdown.left.hours", minutes / 60, twoDigits(minutes % 60));
    }

    private String formatOverdue(long minutes) {
        return minutes > MINUTES_SHOWN_IN_HOURS
                ? texts.of("countdown.over.days", minutes / (24 * 60))
                : texts.of("countdown.over.hours", minutes / 60, twoDigits(minutes % 60));
    }

    /**
     * Formats the outcome: "Đã xong, hôm nay 12:08", "Đã xong sau hạn, …"; for a deadline that was not met also the
     * reason and the person.
     */
    public String endedText(ReceptionDeadlineRow row) {
        String when = formats.when(row.endedAt());
        if (row.isUndone()) {
            return row.endedBy() == null
                    ? texts.of("countdown.undone", row.ending(), when)
                    : texts.of("countdown.undone.by", row.ending(), when, row.endedBy());
        }
        return texts.of(row.isDoneLate() ? "countdown.endedLate" : "countdown.ended", row.ending(), when);
    }

    /** Formats the due time: "hạn hôm nay 04:10", "hạn 11/03 02:10". */
    public String dueText(ReceptionDeadlineRow row) {
        return texts.of("countdown.before", formats.when(row.due()));
    }

    /**
     * Returns the link where the user can act on a running deadline: another page, or an anchor on this one; null when
     * there is none.
     *
     * @param screening the reception record; null before the client is received
     */
    public String actionLink(ReceptionDeadlineRow row, ScreeningQueries.PageView screening) {
        if (screening == null || !row.isRunning()) {
            return null;
        }
        String number = screening.header().number();
        return switch (row.deadline()) {
            case TELL_DIRECTOR -> screening.mayAnswer() ? "#telling:places:0:tell" : null;
            case SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H -> screening.mayRefer()
                    ? page(row.step().page())
                    : settleLink(row, number);
            case ADMISSION_DECISION -> screening.header().actions().maySeeStays()
                    ? page("/stay/list/" + number)
                    : settleLink(row, number);
            case CHILD_MEASURES, EMERGENCY_PAPERS -> settleLink(row, number);
        };
    }

    private String settleLink(ReceptionDeadlineRow row, String number) {
        return row.maySettle()
                ? page("/intake/screening/" + number + "?settle=" + row.deadline() + "#settling:clock")
                : null;
    }

    private static String page(String address) {
        return Faces.getRequestContextPath() + address;
    }

    /** Returns the message key of the link's label. */
    public String actionKey(ReceptionDeadlineRow row, ScreeningQueries.PageView screening) {
        String link = actionLink(row, screening);
        boolean onThisPage = link != null && link.contains("settling");
        if (onThisPage) {
            return "countdown.door.settle";
        }
        return row.deadline().task().isExamination()
                ? "home_work.do." + row.step().verb()
                : "countdown.door." + row.deadline();
    }

    /** Returns the legal basis of a deadline as text. */
    public String basis(ReceptionDeadlineRow row) {
        return row.basis() == null ? texts.get("countdown.basis.own") : row.basis();
    }

    private static String twoDigits(long minutes) {
        return (minutes < 10 ? "0" : "") + minutes;
    }
}
