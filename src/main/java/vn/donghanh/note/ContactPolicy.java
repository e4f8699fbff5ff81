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
 * How a client said she may be reached, and what follows for an attempt. Her own call or coming may always be written down;
 * everything that the Centre begins keeps to what she allowed.
 *
 * @param agreed false until a way is agreed with her: then only a meeting in person, to ask
 */
record ContactPolicy(
        boolean agreed, Set<ContactChannel> channels, Set<ContactSafetyFlag> flags, Set<ContactTimeSlot> slots)
        implements Serializable {
    static final ContactPolicy UNKNOWN = new ContactPolicy(false, Set.of(), Set.of(), Set.of());

    ContactPolicy {
        channels = Set.copyOf(channels);
        flags = Set.copyOf(flags);
        slots = Set.copyOf(slots);
    }

    static ContactPolicy of(Optional<SafeContactView> card) {
        return card.filter(view -> view.missing() == null)
                .map(view -> new ContactPolicy(true, view.channels(), view.flags(), view.slots()))
                .orElse(UNKNOWN);
    }

    /** Why this channel is not to be used; null when it may. */
    @Nullable
    ContactRule refusal(ContactChannel channel) {
        if (channel.isInitiatedByClient()) {
            return null;
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

    /** Whether the moment lies in her hours. A meeting has its own appointment, and what the client begins its own hour. */
    boolean isWithinHours(ContactChannel channel, Instant at) {
        return channel.isInitiatedByClient() || channel == IN_PERSON || slots.isEmpty() || slots.contains(slot(at));
    }

    private boolean isPhoneSeenByOthers() {
        return flags.contains(ContactSafetyFlag.SHARED_PHONE) || flags.contains(ContactSafetyFlag.MONITORED_PHONE);
    }

    /** What stays readable on a telephone that others hold. */
    private static boolean isWritten(ContactChannel channel) {
        return channel == SMS || channel == ZALO || channel == MESSENGER;
    }

    /** The time slot of a moment; null between the slots. At the weekend the day counts, at night the night. */
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
