package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.util.List;

/**
 * The inbox of a partner, with every kind of business that the user answers.
 *
 * @param waiting those that wait for an answer, the first due first
 * @param inProgress those taken on, the next day first
 * @param closed those that are over, newest first
 */
public record PartnerInboxView(
        String partner,
        List<PartnerBusinessRow> waiting,
        List<PartnerBusinessRow> inProgress,
        List<PartnerBusinessRow> closed)
        implements Serializable {
    public PartnerInboxView {
        waiting = List.copyOf(waiting);
        inProgress = List.copyOf(inProgress);
        closed = List.copyOf(closed);
    }
}
