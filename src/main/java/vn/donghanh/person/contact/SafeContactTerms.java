package vn.donghanh.person.contact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.SafeContactRules;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;

/**
 * The terms of a safe-contact agreement, as the worker records them with the client.
 *
 * @param missing why no channel is agreed; null when one is
 * @param codeWord what the client asks to hear first; null leaves the recorded one, an empty text removes it
 * @param whoMayAnswer who may answer the client's phone; null and empty as for the code word
 * @param note anything else to know before contacting the client; null and empty as for the code word
 */
public record SafeContactTerms(
        Set<ContactChannel> channels,
        Set<ContactTimeSlot> slots,
        Set<ContactSafetyFlag> flags,
        @Nullable MissingReason missing,
        @Nullable String codeWord,
        @Nullable String whoMayAnswer,
        @Nullable String note) {

    /**
     * @throws RuleViolationException when neither a channel nor a reason is chosen or both are, "do not contact" is
     *     combined with others, or messages would go to a phone that others see
     */
    public SafeContactTerms {
        channels = Set.copyOf(channels);
        slots = Set.copyOf(slots);
        flags = Set.copyOf(flags);
        if (missing != null && !channels.isEmpty()) {
            throw RuleViolationException.at("missing", PersonRule.REASON_BESIDE_CHANNEL);
        }
        if (missing == null && channels.isEmpty()) {
            throw RuleViolationException.at("channels", PersonRule.NO_CHANNEL);
        }
        if (!ContactChannel.agreeable().containsAll(channels)) {
            throw RuleViolationException.at("channels", PersonRule.NO_CHANNEL);
        }
        if (channels.contains(ContactChannel.NONE) && channels.size() > 1) {
            throw RuleViolationException.at("channels", PersonRule.NO_CONTACT_STANDS_ALONE);
        }
        if (flags.stream().anyMatch(ContactSafetyFlag::isPhoneSeenByOthers)
                && channels.stream().anyMatch(ContactChannel::leavesText)) {
            throw RuleViolationException.at("channels", PersonRule.MESSAGES_SEEN_BY_OTHERS);
        }
    }

    SafeContactRules rules() {
        return new SafeContactRules(channels, slots, flags, missing);
    }
}
