package vn.donghanh.loan;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.loan.channel.LoanChannelRow;

/**
 * The page on which the channels are read to the client.
 *
 * @param channels neutral ones first
 * @param chosen the version chosen so far; null if there is none
 */
public record ChannelChoiceView(
        CaseHeader header, String ref, String purposeKey, List<LoanChannelRow> channels, @Nullable Long chosen)
        implements Serializable {
    public ChannelChoiceView {
        channels = List.copyOf(channels);
    }

    public @Nullable LoanChannelRow find(@Nullable Long version) {
        return channels.stream()
                .filter(channel -> channel.id().equals(version))
                .findFirst()
                .orElse(null);
    }
}
