package vn.donghanh.person;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.SealedJson;

/**
 * The codes of how a client wants to be reached, sealed together as one text.
 *
 * @param missing why no channel is agreed; null when one is
 */
public record SafeContactRules(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        @Nullable Missing missing) {
    private static final int REASON = 3;

    public SafeContactRules {
        channels = Codes.inOrder(channels, ContactChannel.class);
        slots = Codes.inOrder(slots, ContactTimeSlot.class);
        flags = Codes.inOrder(flags, ContactSafetyFlag.class);
    }

    String text() {
        return SealedJson.write(this);
    }

    static SafeContactRules read(String text) {
        return SealedJson.read(text, SafeContactRules.class, SafeContactRules::codes);
    }

    /** What earlier versions sealed, e.g. {@code CALL,ZALO;EVE;NO_NAME;}: the oldest have no place for the reason. */
    private static SafeContactRules codes(String text) {
        String[] codes = text.split(";", -1);
        return new SafeContactRules(
                Codes.split(codes[0], ContactChannel.class),
                Codes.split(codes[1], ContactTimeSlot.class),
                Codes.split(codes[2], ContactSafetyFlag.class),
                codes.length > REASON && !codes[REASON].isEmpty() ? Missing.valueOf(codes[REASON]) : null);
    }
}
