package vn.donghanh.legalaid;

import static vn.donghanh.legalaid.LegalAidStep.ACCEPT;
import static vn.donghanh.legalaid.LegalAidStep.BEGIN;
import static vn.donghanh.legalaid.LegalAidStep.INSTEAD;
import static vn.donghanh.legalaid.LegalAidStep.PREPARE;
import static vn.donghanh.legalaid.LegalAidStep.REFER;
import static vn.donghanh.legalaid.LegalAidStep.REFUSE;
import static vn.donghanh.legalaid.LegalAidStep.RESOLVE;
import static vn.donghanh.legalaid.LegalAidStep.SET_HEARING;
import static vn.donghanh.legalaid.LegalAidStep.WITHDRAW;
import static vn.donghanh.partnerbusiness.BusinessSource.CENTRE;
import static vn.donghanh.partnerbusiness.BusinessSource.CLIENT;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER_BY_LETTER;

import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/** The status of a matter. {@link #transitions} is the only transition table. */
public enum LegalAidStatus implements BusinessStatus<LegalAidStatus, LegalAidStep> {
    REQUESTED,
    PREPARING,
    REFERRED,
    ACCEPTED,
    REFUSED,
    IN_PROGRESS,
    RESOLVED,
    WITHDRAWN;

    private static final Set<BusinessSource> BY_PARTNER = Set.of(PARTNER, PARTNER_BY_LETTER);
    private static final Set<BusinessSource> BY_CENTRE = Set.of(CENTRE);

    @Override
    public Map<LegalAidStep, Set<BusinessSource>> transitions() {
        return switch (this) {
            case REQUESTED -> Map.of(PREPARE, BY_CENTRE, WITHDRAW, BY_CENTRE);
            case PREPARING -> Map.of(REFER, BY_CENTRE, INSTEAD, BY_CENTRE, WITHDRAW, BY_CENTRE);
            case REFERRED -> Map.of(ACCEPT, BY_PARTNER, REFUSE, BY_PARTNER, WITHDRAW, BY_CENTRE);
            case ACCEPTED -> Map.of(BEGIN, BY_PARTNER, WITHDRAW, BY_CENTRE);
            case REFUSED -> Map.of(INSTEAD, BY_CENTRE, WITHDRAW, BY_CENTRE);
            case IN_PROGRESS -> Map.of(
                    SET_HEARING,
                    Set.of(CENTRE, CLIENT, PARTNER, PARTNER_BY_LETTER),
                    RESOLVE,
                    Set.of(CENTRE, CLIENT, PARTNER, PARTNER_BY_LETTER),
                    WITHDRAW,
                    BY_CENTRE);
            case RESOLVED, WITHDRAWN -> Map.of();
        };
    }

    /** Returns whether something is still to be done. Open matters must be resolved before the case is closed. */
    public boolean isOpen() {
        return !transitions().isEmpty();
    }

    /** Returns whether its ground and papers may still be recorded. */
    public boolean isPrepared() {
        return this == PREPARING;
    }

    /** Returns where it stands for the partner to whom it was sent. */
    BusinessPhase phase() {
        return switch (this) {
            case REQUESTED, PREPARING, REFERRED -> BusinessPhase.WAITING;
            case ACCEPTED, IN_PROGRESS -> BusinessPhase.IN_PROGRESS;
            case REFUSED -> BusinessPhase.DECLINED;
            case RESOLVED -> BusinessPhase.ENDED;
            case WITHDRAWN -> BusinessPhase.STOPPED;
        };
    }
}
