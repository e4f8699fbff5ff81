package vn.donghanh.handover;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;

/** The transfers to a unit and from it; those that wait for an answer first. */
public record TransferView(List<TransferRow> incoming, List<TransferRow> outgoing) implements Serializable {

    /**
     * What the proposal tells of a case: nothing of its content, no name. Of one that does not wait for an answer any more, who may not open the case learns only the day,
     * the other unit and the status.
     *
     * @param number null, like the other facts of the case, when they are not told any more
     * @param unit the other unit
     * @param reason why it was proposed
     * @param decline why it was declined; null when it was not
     * @param manager the manager in the receiving unit; null until it is accepted, and when it is not told any more
     * @param mayOpen whether the reader may open the case
     * @param own whether the reader proposed it, and so does not answer it
     * @param standingInFor the supervisor in whose place the reader answers; null in the reader's own unit
     */
    public record TransferRow(
            String ref,
            @Nullable String number,
            @Nullable TriageLevel level,
            @Nullable AgeBand ageBand,
            @Nullable CaseStatus caseStatus,
            String unit,
            @Nullable String reason,
            @Nullable ManagerWishView wish,
            String proposedBy,
            Instant proposedAt,
            Instant answerDue,
            TransferStatus status,
            Instant statusSince,
            @Nullable String answeredBy,
            @Nullable String decline,
            @Nullable String manager,
            boolean mayOpen,
            boolean own,
            @Nullable String standingInFor)
            implements Serializable {}
}
