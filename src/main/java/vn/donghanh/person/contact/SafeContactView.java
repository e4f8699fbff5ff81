package vn.donghanh.person.contact;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * The safe-contact banner of the case page. Free texts stay encrypted: the banner says which exist, and they are
 * decrypted through {@link SafeContactService#open}.
 *
 * @param missing why no channel is agreed; null when one is
 */
public record SafeContactView(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        @Nullable MissingReason missing,
        boolean codeWordPresent,
        boolean whoMayAnswerPresent,
        boolean notePresent,
        int version,
        Instant updatedAt)
        implements Serializable {}
