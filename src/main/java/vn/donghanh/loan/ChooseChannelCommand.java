package vn.donghanh.loan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * The client's choice of a channel.
 *
 * @param version of the channel
 * @param read whether every channel was read to the client, with what it tells to whom, and the client confirmed
 * @param revealConfirmed whether the client confirmed a second time, where somebody learns the group
 */
public record ChooseChannelCommand(
        @Nullable Long version, boolean read, boolean revealConfirmed, @Nullable LocalDate readOn) {
    List<Precondition> preconditions() {
        return List.of(
                Precondition.of(LoanRule.CHANNEL_MISSING, version != null).at("channel"),
                Precondition.of(LoanRule.DAY_MISSING, readOn != null).at("readOn"),
                Precondition.of(LoanRule.NOT_READ, read).at("read"));
    }
}
