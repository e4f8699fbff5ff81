package vn.donghanh.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.person.contact.ContactChannel;

/** The view of the contact page: each channel with the rule that forbids it, if any. */
public record ContactView(
        CaseHeader header, List<ChannelView> channels, List<ContactAttemptRow> attempts, boolean mayRecord)
        implements Serializable {
    public record ChannelView(ContactChannel channel, @Nullable ContactRule refusal) implements Serializable {}
}
