package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inbox of a partner, with every kind of business that the user answers.
 *
 * @param today those whose day has come, the earliest first
 * @param waiting those that wait for an answer, the first due first
 * @param inProgress those taken on: first those of which something is to be recorded, then by the next day
 * @param closed those that are over, newest first
 * @param pending of how many of those in progress something is to be recorded
 */
public record PartnerInboxView(
        String partner,
        List<PartnerBusinessRow> today,
        List<PartnerBusinessRow> waiting,
        List<PartnerBusinessRow> inProgress,
        List<PartnerBusinessRow> closed,
        int pending)
        implements Serializable {
    public PartnerInboxView {
        today = List.copyOf(today);
        waiting = List.copyOf(waiting);
        inProgress = List.copyOf(inProgress);
        closed = List.copyOf(closed);
    }

    public boolean contains(String code) {
        return Stream.of(today, waiting, inProgress, closed)
                .flatMap(List::stream)
                .anyMatch(row -> row.code().equals(code));
    }
}
