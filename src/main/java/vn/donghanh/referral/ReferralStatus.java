package vn.donghanh.referral;

import static vn.donghanh.referral.ReferralStatementSource.*;
import static vn.donghanh.referral.ReferralStep.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a referral stands. {@link #transitions} is the one table. */
public enum ReferralStatus {
    DRAFT,
    CONSENT_PENDING,
    SENT,
    RECEIVED,
    ACCEPTED,
    REJECTED,
    SCHEDULED,
    ATTENDED,
    NO_SHOW,
    IN_SERVICE,
    COMPLETED,
    DISCONTINUED,
    CANCELLED,
    EXPIRED;

    static final Set<ReferralStatus> UNANSWERED = Set.of(SENT, RECEIVED);

    /**
     * What may follow, and on whose word. A clinic may never find her under a code, so that she came can be told by herself, or by a
     * slip, from the moment it was sent. Every step of a partner's after the answer may come back on a slip.
     */
    public Map<ReferralStep, Set<ReferralStatementSource>> transitions() {
        return switch (this) {
            case DRAFT -> Map.of(ASK, EnumSet.of(CENTRE), CANCEL, EnumSet.of(CENTRE));
            case CONSENT_PENDING -> Map.of(SEND, EnumSet.of(CENTRE), CANCEL, EnumSet.of(CENTRE));
            case SENT -> Map.of(
                    RECEIVE,
                    EnumSet.of(PARTNER),
                    REJECT,
                    EnumSet.of(SLIP),
                    ATTEND,
                    clientOrSlip(),
                    CANCEL,
                    EnumSet.of(CENTRE),
                    EXPIRE,
                    EnumSet.of(CLOCK));
            case RECEIVED -> Map.of(
                    ACCEPT,
                    EnumSet.of(PARTNER),
                    REJECT,
                    EnumSet.of(PARTNER, SLIP),
                    ATTEND,
                    clientOrSlip(),
                    CANCEL,
                    EnumSet.of(CENTRE),
                    EXPIRE,
                    EnumSet.of(CLOCK));
            case ACCEPTED -> Map.of(SCHEDULE, anyReporter(), ATTEND, clientOrSlip(), CANCEL, EnumSet.of(CENTRE));
            case SCHEDULED -> Map.of(
                    SCHEDULE,
                    anyReporter(),
                    CALL_OFF,
                    anyReporter(),
                    ATTEND,
                    anyReporter(),
                    MISS,
                    anyReporter(),
                    CANCEL,
                    EnumSet.of(CENTRE));
            case NO_SHOW -> Map.of(
                    SCHEDULE, anyReporter(), ATTEND, clientOrSlip(), CANCEL, EnumSet.of(CENTRE, CLOCK));
            case ATTENDED -> Map.of(BEGIN, anyReporter(), COMPLETE, anyReporter(), CANCEL, EnumSet.of(CENTRE));
            case IN_SERVICE -> Map.of(
                    CARRY_ON, anyReporter(), COMPLETE, anyReporter(), DISCONTINUE, anyReporter(), CANCEL, EnumSet.of(CENTRE));
            case REJECTED, COMPLETED, DISCONTINUED, CANCELLED, EXPIRED -> Map.of();
        };
    }

    /** The partner says it, or she does, or a slip. */
    private static Set<ReferralStatementSource> anyReporter() {
        return EnumSet.of(PARTNER, CLIENT, SLIP);
    }

    private static Set<ReferralStatementSource> clientOrSlip() {
        return EnumSet.of(CLIENT, SLIP);
    }

    public boolean allows(ReferralStep step, ReferralStatementSource source) {
        return transitions().getOrDefault(step, Set.of()).contains(source);
    }

    /**
     * Whether a partner that came here from there by this step may go back: the table above, read backwards. The third missed appointment
     * ends a referral by itself, and goes back from its end.
     */
    public boolean allowsReverting(ReferralStep step, ReferralStatus from) {
        boolean isHere = step.target() == this || (step == MISS && this == CANCELLED);
        return step.isReversible() && isHere && from.allows(step, PARTNER);
    }

    /** Whether anything may still follow. */
    public boolean isOpen() {
        return !transitions().isEmpty();
    }

    /** Whether it was sent and the partner has not answered. */
    public boolean isUnanswered() {
        return UNANSWERED.contains(this);
    }

    /** Whether help has reached her. */
    public boolean isReached() {
        return this == ATTENDED || this == IN_SERVICE || this == COMPLETED;
    }
}
