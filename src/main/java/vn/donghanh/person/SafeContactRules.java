package vn.donghanh.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.value.EnumSetCodec;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.SealedJson;

/**
 * The codes of a client's safe-contact agreement, encrypted together as one text.
 *
 * @param missing why no channel is agreed; null when one is
 */
public record SafeContactRules(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        @Nullable MissingReason missing) {
    private static final int REASON = 3;

    public SafeContactRules {
        channels = EnumSetCodec.inOrder(channels, ContactChannel.class);
        slots = EnumSetCodec.inOrder(slots, ContactTimeSlot.class);
        flags = EnumSetCodec.inOrder(flags, ContactSafetyFlag.class);
    }

    public String text() {
        return SealedJson.write(this);
    }

    public static SafeContactRules read(String text) {
        return SealedJson.read(text, SafeContactRules.class, SafeContactRules::codes);
    }

    /**
     * Parses the format of earlier versions, e.g. {@code CALL,ZALO;EVE;NO_NAME;}; the oldest have no part for the
     * reason.
     */
    private static SafeContactRules codes(String text) {
        String[] codes = text.split(";", -1);
        return new SafeContactRules(
                EnumSetCodec.parse(codes[0], ContactChannel.class),
                EnumSetCodec.parse(codes[1], ContactTimeSlot.class),
                EnumSetCodec.parse(codes[2], ContactSafetyFlag.class),
                codes.length > REASON && !codes[REASON].isEmpty() ? MissingReason.valueOf(codes[REASON]) : null);
    }
}
