package vn.donghanh.note;

import static vn.donghanh.person.contact.ContactChannel.*;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactView;
import vn.donghanh.shared.CentreTime;

/**
 * The contact policy that follows from a client's safe contact terms. A client's own call or visit may always be
 * recorded; every contact by the Centre must comply with the terms.
 *
 * @param refused whether the client refuses contact by the Centre, whatever the terms
 * @param agreed false until terms are agreed with the client: then only a meeting in person is allowed, to ask
 */
record ContactPolicy(
        boolean refused,
        boolean agreed,
        Set<ContactChannel> channels,
        Set<ContactSafetyFlag> flags,
        Set<ContactTimeSlot> slots)
        implements Serializable {
    static final ContactPolicy UNKNOWN = new ContactPolicy(false, false, Set.of(), Set.of(), Set.of());

    ContactPolicy {
        channels = Set.copyOf(channels);
        flags = Set.copyOf(flags);
        slots = Set.copyOf(slots);
    }

    static ContactPolicy of(Optional<SafeContactView> card) {
        return card.filter(view -> view.missing() == null)
                .map(view -> new ContactPolicy(false, true, view.channels(), view.flags(), view.slots()))
                .orElse(UNKNOWN);
    }

    /** Returns the policy for a client who refuses contact by the Centre. */
    ContactPolicy asRefused() {
        return new ContactPolicy(true, agreed, channels, flags, slots);
    }

    /** Returns the rule that forbids this channel; null when it is allowed. */
    @Nullable
    ContactRule refusal(ContactChannel channel) {
        if (channel.isInitiatedByClient()) {
            return null;
        }
        if (refused) {
            return ContactRule.CONTACT_REFUSED;
        }
        if (channels.contains(NONE) || channel == NONE) {
            return ContactRule.NO_CONTACT_WANTED;
        }
        if (!agreed) {
            return channel == IN_PERSON ? null : ContactRule.CARD_MISSING;
        }
        if (isWritten(channel) && isPhoneSeenByOthers()) {
            return ContactRule.PHONE_NOT_PRIVATE;
        }
        if (channel == CALL && flags.contains(ContactSafetyFlag.DEAF_TEXT)) {
            return ContactRule.TEXT_ONLY;
        }
        if (channels.contains(channel)) {
            return null;
        }
        return channels.equals(Set.of(CLIENT_CALLS)) ? ContactRule.ONLY_CLIENT_CALLS : ContactRule.CHANNEL_NOT_AGREED;
    }

    /**
     * Whether the time is within the client's contact hours. Meetings and the client's own contacts are not limited to
     * them.
     */
    boolean isWithinHours(ContactChannel channel, Instant at) {
        return channel.isInitiatedByClient() || channel == IN_PERSON || slots.isEmpty() || slots.contains(slot(at));
    }

    private boolean isPhoneSeenByOthers() {
        return flags.stream().anyMatch(ContactSafetyFlag::isPhoneSeenByOthers);
    }

    /** Whether the channel leaves text on a phone that others may read. */
    private static boolean isWritten(ContactChannel channel) {
        return channel == SMS || channel == ZALO || channel == MESSENGER;
    }

    /**
     * Returns the time slot; null between slots. On weekends the weekend slot replaces the slots of the day, but not
     * the night.
     */
    private static @Nullable ContactTimeSlot slot(Instant at) {
        ZonedDateTime local = at.atZone(CentreTime.ZONE);
        LocalTime time = local.toLocalTime();
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (time.isBefore(LocalTime.of(7, 30)) || !time.isBefore(LocalTime.of(21, 0))) {
            return ContactTimeSlot.NIGHT;
        }
        if (weekend) {
            return ContactTimeSlot.WEEKEND;
        }
        if (time.isBefore(LocalTime.of(11, 0))) {
            return ContactTimeSlot.MORN;
        }
        if (time.isBefore(LocalTime.of(13, 30))) {
            return ContactTimeSlot.NOON;
        }
        if (time.isBefore(LocalTime.of(17, 0))) {
            return ContactTimeSlot.AFTN;
        }
        return time.isBefore(LocalTime.of(18, 0)) ? null : ContactTimeSlot.EVE;
    }
}
