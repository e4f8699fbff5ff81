package vn.donghanh.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What the strip on the case page says. Words of hers stay sealed: the strip says that there are some, and they are opened
 * through {@link SafeContactService#open}.
 */
public record SafeContactView(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        boolean codeWordPresent,
        boolean whoMayAnswerPresent,
        boolean notePresent,
        int version,
        Instant updatedAt)
        implements Serializable {}
