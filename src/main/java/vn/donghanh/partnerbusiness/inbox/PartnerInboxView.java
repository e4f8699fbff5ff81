package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.util.List;

/**
 * The inbox of a partner, with every kind of business that the user answers.
 *
 * @param waiting those that wait for an answer, the first due first
 * @param inProgress those taken on: first those of which something is to be recorded, then by the next day
 * @param closed those that are over, newest first
 * @param pending of how many of those in progress something is to be recorded
 */
public record PartnerInboxView(
        String partner,
        List<PartnerBusinessRow> waiting,
        List<PartnerBusinessRow> inProgress,
        List<PartnerBusinessRow> closed,
        int pending)
        implements Serializable {
    public PartnerInboxView {
        waiting = List.copyOf(waiting);
        inProgress = List.copyOf(inProgress);
        closed = List.copyOf(closed);
    }
}
