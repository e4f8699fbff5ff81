package vn.donghanh.loan.channel;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it is read to the client.
 *
 * @param id of the version
 * @param nameKey key of its name
 * @param listeners those who learn something, with what they learn
 * @param revealing whether somebody learns to which group the client belongs
 * @param sendable whether the Centre can send the loan file to a lender of this channel
 * @param yearlyRate in hundredths of a per cent
 * @param confirmed whether amount, rate and term are confirmed; otherwise they are asked of the lender before anything is counted on
 */
public record LoanChannelRow(
        Long id,
        String nameKey,
        List<ListenerFacts> listeners,
        boolean revealing,
        boolean sendable,
        boolean asksGroup,
        boolean asksGuarantor,
        boolean asksCommune,
        @Nullable Long maxAmount,
        @Nullable Integer yearlyRate,
        @Nullable Integer maxMonths,
        String basis,
        boolean confirmed)
        implements Serializable {
    public LoanChannelRow {
        listeners = List.copyOf(listeners);
    }

    /** What one listener learns. */
    public record ListenerFacts(LoanListener listener, List<DisclosedFact> facts) implements Serializable {
        public ListenerFacts {
            facts = List.copyOf(facts);
        }

        /** Returns whether the listener learns to which group the client belongs. */
        public boolean revealing() {
            return facts.stream().anyMatch(DisclosedFact::isRevealing);
        }
    }
}
