package vn.donghanh.supportreferral;

import static vn.donghanh.partnerbusiness.BusinessSource.CENTRE;
import static vn.donghanh.partnerbusiness.BusinessSource.CLIENT;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER_BY_LETTER;
import static vn.donghanh.supportreferral.SupportStep.ACCEPT;
import static vn.donghanh.supportreferral.SupportStep.CANCEL;
import static vn.donghanh.supportreferral.SupportStep.CONCLUDE;
import static vn.donghanh.supportreferral.SupportStep.CONCLUDE_WITHOUT;
import static vn.donghanh.supportreferral.SupportStep.DECLINE;
import static vn.donghanh.supportreferral.SupportStep.SEND;
import static vn.donghanh.supportreferral.SupportStep.WITHDRAW;

import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/**
 * The status of a referral for support. {@link #transitions} is the only transition table. Many of these partners answer by giving the help, so a step
 * that did not take place is left out and never recorded.
 */
public enum SupportStatus implements BusinessStatus<SupportStatus, SupportStep> {
    DRAFTED,
    SENT,
    ACCEPTED,
    DECLINED,
    CONCLUDED,
    CANCELLED,
    /** The client withdrew the consent. */
    WITHDRAWN;

    @Override
    public Map<SupportStep, Set<BusinessSource>> transitions() {
        return switch (this) {
            case DRAFTED -> Map.of(SEND, Set.of(CENTRE), CANCEL, Set.of(CENTRE));
            case SENT -> Map.of(
                    ACCEPT, Set.of(PARTNER, PARTNER_BY_LETTER),
                    DECLINE, Set.of(PARTNER, PARTNER_BY_LETTER),
                    CONCLUDE, Set.of(PARTNER_BY_LETTER, CLIENT),
                    CONCLUDE_WITHOUT, Set.of(CLIENT),
                    CANCEL, Set.of(CENTRE),
                    WITHDRAW, Set.of(CLIENT));
            case ACCEPTED -> Map.of(
                    CONCLUDE, Set.of(PARTNER, PARTNER_BY_LETTER, CLIENT),
                    CONCLUDE_WITHOUT, Set.of(PARTNER, PARTNER_BY_LETTER, CLIENT),
                    CANCEL, Set.of(CENTRE),
                    WITHDRAW, Set.of(CLIENT));
            case DECLINED, CONCLUDED, CANCELLED, WITHDRAWN -> Map.of();
        };
    }

    /** Returns whether it is prepared or awaits the partner. Open ones must be resolved before the case is closed. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFTED, SENT, ACCEPTED -> true;
            case DECLINED, CONCLUDED, CANCELLED, WITHDRAWN -> false;
        };
    }

    /** Returns whether the partner has it in hand. */
    public boolean isWithPartner() {
        return this == SENT || this == ACCEPTED;
    }
}
