package vn.donghanh.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the strip on the case page says. Words of hers stay sealed: the strip says that there are some, and they are opened
 * through {@link SafeContactService#open}.
 */
public record SafeContactView(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        boolean hasCodeWord,
        boolean hasWhoMayAnswer,
        boolean hasNote,
        int version,
        Instant updatedAt)
        implements Serializable {

    /** What to do, as message keys: ways, times, precautions. */
    public List<String> yes() {
        return Stream.of(
                        channels.stream().filter(channel -> channel != ContactChannel.NONE),
                        slots.stream(),
                        flags.stream().filter(flag -> !flag.forbids()))
                .flatMap(codes -> codes.sorted().map(SafeContactView::key))
                .toList();
    }

    /** What not to do and what to beware of, as message keys. */
    public List<String> no() {
        return Stream.of(
                        channels.stream().filter(channel -> channel == ContactChannel.NONE),
                        flags.stream().filter(ContactSafetyFlag::forbids))
                .flatMap(codes -> codes.sorted().map(SafeContactView::key))
                .toList();
    }

    private static String key(Enum<?> code) {
        return code.getDeclaringClass().getSimpleName() + "." + code.name();
    }
}
