package vn.donghanh.note;

import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;

/** The outcome of a contact attempt. */
public enum ContactOutcome {
    REACHED,
    NO_ANSWER,
    WRONG_PERSON,
    UNSAFE_TO_TALK;

    /**
     * Returns the rule that this outcome violates for the channel and the answer to "is it safe to talk now?"; null
     * when it is consistent.
     */
    @Nullable
    ContactRule contradiction(ContactChannel channel, ContactSafety safe) {
        if (channel == ContactChannel.CLIENT_COMES && (this == NO_ANSWER || this == WRONG_PERSON)) {
            return ContactRule.CLIENT_IS_THERE;
        }
        return contradiction(safe);
    }

    /** Returns the message key of the outcome; face to face people meet, on other channels they are reached. */
    public String key(ContactChannel channel) {
        return "ContactOutcome." + name() + (channel.isFaceToFace() ? ".met" : "");
    }

    @Nullable
    private ContactRule contradiction(ContactSafety safe) {
        return switch (this) {
            case REACHED -> switch (safe) {
                case YES -> null;
                case NO -> ContactRule.NOT_SAFE_TO_TALK;
                case COULD_NOT_ASK -> ContactRule.SAFETY_NOT_ASKED;
            };
            case NO_ANSWER, WRONG_PERSON -> safe == ContactSafety.COULD_NOT_ASK ? null : ContactRule.SAFETY_NOT_ASKED;
            case UNSAFE_TO_TALK -> safe == ContactSafety.YES ? ContactRule.NOT_SAFE_TO_TALK : null;
        };
    }
}
