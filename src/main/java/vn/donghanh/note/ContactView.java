package vn.donghanh.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.person.contact.ContactChannel;

/** The page on which an attempt to reach a client is recorded: each channel with what forbids it, if anything does. */
public record ContactView(CaseHeader header, List<ChannelView> channels, List<ContactAttemptRow> attempts, boolean mayRecord)
        implements Serializable {
    public record ChannelView(ContactChannel channel, @Nullable ContactRule refusal) implements Serializable {}
}
