package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inbox of an organisation.
 *
 * @param today clients expected today or earlier without recorded attendance
 * @param waiting referrals without an answer, most urgent first
 * @param toSchedule accepted referrals and missed appointments that need a new date
 * @param upcoming later appointments and services in use
 * @param closed referrals closed within the last thirty days
 */
public record InboxView(
        String organisation,
        List<InboxRow> today,
        List<InboxRow> waiting,
        List<InboxRow> toSchedule,
        List<InboxRow> upcoming,
        List<InboxRow> closed)
        implements Serializable {
    public boolean contains(String code) {
        return Stream.of(today, waiting, toSchedule, upcoming, closed)
                .flatMap(List::stream)
                .anyMatch(line -> line.code().equals(code));
    }
}
