package vn.donghanh.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.incident.value.ViolenceContext;

/**
 * One incident.
 *
 * @param account null for readers who see the kinds and the deadlines only
 * @param contexts the contexts that this reader may see
 * @param versions when and by whom each version was recorded, newest first
 * @param protection what the client said about sharing for protection; null when nobody asked
 * @param offers what may be offered, and what was answered; empty for readers who see the deadlines only
 */
public record IncidentView(
        CaseHeader header,
        IncidentRow row,
        @Nullable IncidentAccount account,
        List<ViolenceContext> contexts,
        List<Version> versions,
        List<Offer> offers,
        List<SentNotice> notices,
        List<Settled> settled,
        boolean mayCorrect,
        boolean mayGiveNotice,
        boolean mayScreen,
        @Nullable ConsentStatus protection)
        implements Serializable {
    public record Version(int number, Instant at, String by) implements Serializable {}

    /**
     * Something that may be offered.
     *
     * @param page null when the reader may not continue it
     * @param answer the last answer; null when it was not offered yet
     * @param wanted whether the client asked for it
     */
    public record Offer(
            IncidentOffer offer,
            @Nullable String page,
            @Nullable OfferAnswer answer,
            @Nullable Instant at,
            @Nullable String by,
            boolean wanted)
            implements Serializable {}

    /** @param content the text as given; null for readers who may not read the account */
    public record SentNotice(
            NoticeRecipient recipient,
            NoticeChannel channel,
            String basis,
            Instant at,
            String by,
            ClientInformed informed,
            @Nullable String content)
            implements Serializable {}

    /** What was done about a deadline, in words. */
    public record Settled(IncidentDeadline deadline, Instant at, String by, String words) implements Serializable {}
}
