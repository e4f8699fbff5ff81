package vn.donghanh.referral;

import static vn.donghanh.partnerbusiness.BusinessSource.*;
import static vn.donghanh.referral.ReferralStep.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/** The status of a referral. {@link #transitions} is the only transition table. */
public enum ReferralStatus implements BusinessStatus<ReferralStatus, ReferralStep> {
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
     * Returns the possible transitions and, for each, the sources that may report it. A clinic may never look up a client by code, so the
     * client or a slip can report attendance as soon as the referral is sent. Every partner step after the answer can also be reported on a
     * slip.
     */
    @Override
    public Map<ReferralStep, Set<BusinessSource>> transitions() {
        return switch (this) {
            case DRAFT -> Map.of(ASK, EnumSet.of(CENTRE), CANCEL, EnumSet.of(CENTRE));
            case CONSENT_PENDING -> Map.of(SEND, EnumSet.of(CENTRE), CANCEL, EnumSet.of(CENTRE));
            case SENT -> Map.of(
                    RECEIVE,
                    EnumSet.of(PARTNER),
                    REJECT,
                    EnumSet.of(PARTNER_BY_LETTER),
                    ATTEND,
                    clientOrSlip(),
                    CANCEL,
                    EnumSet.of(CENTRE),
                    EXPIRE,
                    EnumSet.of(SYSTEM));
            case RECEIVED -> Map.of(
                    ACCEPT,
                    EnumSet.of(PARTNER),
                    REJECT,
                    EnumSet.of(PARTNER, PARTNER_BY_LETTER),
                    ATTEND,
                    clientOrSlip(),
                    CANCEL,
                    EnumSet.of(CENTRE),
                    EXPIRE,
                    EnumSet.of(SYSTEM));
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
            case NO_SHOW -> Map.of(SCHEDULE, anyReporter(), ATTEND, clientOrSlip(), CANCEL, EnumSet.of(CENTRE, SYSTEM));
            case ATTENDED -> Map.of(BEGIN, anyReporter(), COMPLETE, anyReporter(), CANCEL, EnumSet.of(CENTRE));
            case IN_SERVICE -> Map.of(
                    CARRY_ON,
                    anyReporter(),
                    COMPLETE,
                    anyReporter(),
                    DISCONTINUE,
                    anyReporter(),
                    CANCEL,
                    EnumSet.of(CENTRE));
            case REJECTED, COMPLETED, DISCONTINUED, CANCELLED, EXPIRED -> Map.of();
        };
    }

    /** Returns the sources that may report what happened at the partner. */
    private static Set<BusinessSource> anyReporter() {
        return EnumSet.of(PARTNER, CLIENT, PARTNER_BY_LETTER);
    }

    private static Set<BusinessSource> clientOrSlip() {
        return EnumSet.of(CLIENT, PARTNER_BY_LETTER);
    }

    /** The third missed appointment cancels the referral automatically and can be reverted from CANCELLED, too. */
    @Override
    public boolean allowsReverting(ReferralStep step, ReferralStatus from) {
        return BusinessStatus.super.allowsReverting(step, from)
                || (step == MISS && this == CANCELLED && from.allows(MISS, PARTNER));
    }

    /** Returns whether any transition is possible. */
    public boolean isOpen() {
        return !transitions().isEmpty();
    }

    /** Returns whether the referral was sent and the partner has not answered. */
    public boolean isUnanswered() {
        return UNANSWERED.contains(this);
    }

    /** Returns whether the client has reached the service. */
    public boolean isReached() {
        return this == ATTENDED || this == IN_SERVICE || this == COMPLETED;
    }
}
