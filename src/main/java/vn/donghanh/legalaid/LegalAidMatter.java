package vn.donghanh.legalaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.legalaid.note.NotedMatter;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A matter in which a client, or a child of theirs, needs legal help. Every command checks {@link LegalAidStatus#transitions} and returns the transition. The
 * disclosure code is the only identifier that leaves the Centre.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "legal_aid_matter")
class LegalAidMatter extends BusinessRecord<LegalAidStatus, LegalAidStep, LegalAidTransition> {
    /** The list of the matters. */
    static final String MATTERS = "legal_aid_matter";

    /** The matters that end with a paper: the client's own, or a child's registration of birth. */
    private static final Set<String> PAPER_MATTERS = Set.of("ID_PAPERS", "CHILD_BIRTH");

    /** The list of reasons why a legal aid centre does not take a matter on. */
    static final String REFUSALS = "legal_aid_refusal";

    /** The list of the classes of outcome. A partner reports no more than the class. */
    static final String OUTCOMES = "legal_aid_outcome";

    private static final int MOST_YEARS_AHEAD = 2;

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    private String matter;

    @Enumerated(EnumType.STRING)
    private LegalAidSubject subject;

    private @Nullable String ground;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalAidRoute route;

    @Enumerated(EnumType.STRING)
    private LegalAidStatus status;

    private @Nullable Instant referredAt;
    private @Nullable Instant replyDue;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate hearingOn;

    @Enumerated(EnumType.STRING)
    private @Nullable BusinessSource hearingSource;

    private @Nullable LocalDate resolvedOn;
    private @Nullable String outcome;

    protected LegalAidMatter() {}

    /**
     * @param matter code of the list {@link #MATTERS}
     * @param need the recorded need for legal help; null if there is none
     */
    LegalAidMatter(CaseView caseView, String matter, LegalAidSubject subject, @Nullable String need, Instant at) {
        super(caseView.id(), need, at);
        this.personRef = caseView.person();
        this.matter = matter;
        this.subject = subject;
        this.status = LegalAidStatus.REQUESTED;
    }

    LegalAidTransition request(BusinessStamp stamp) {
        return new LegalAidTransition(this, LegalAidStep.REQUEST, null, stamp, null, null);
    }

    LegalAidTransition prepare(BusinessStamp stamp) {
        return take(LegalAidStep.PREPARE, stamp);
    }

    /** Records on which ground aid is free, chosen with the client. */
    void chooseGround(LegalAidGround chosen, LocalDate today) {
        requirePreparing();
        if (!chosen.isValidOn(today) || !chosen.fits(matter)) {
            throw RuleViolationException.at("ground", LegalAidRule.GROUND_NOT_VALID);
        }
        ground = chosen.code();
    }

    /** @throws RuleViolationException unless ground and papers may still be recorded */
    void requirePreparing() {
        if (!status.isPrepared()) {
            throw new RuleViolationException(LegalAidRule.STEP_NOT_OPEN, status);
        }
    }

    /** @param due the deadline for the partner's answer */
    LegalAidTransition refer(BusinessStamp stamp, OrganisationId partner, Instant due) {
        LegalAidTransition transition = take(LegalAidStep.REFER, stamp);
        addressTo(partner);
        route = LegalAidRoute.STATE_LEGAL_AID;
        referredAt = stamp.at();
        replyDue = due;
        return transition;
    }

    /** @param on the day of the acceptance */
    LegalAidTransition accept(BusinessStamp stamp, LocalDate on) {
        requirePast(stamp, on);
        LegalAidTransition transition = take(LegalAidStep.ACCEPT, stamp, on, null);
        acceptedOn = on;
        return transition;
    }

    /** @param reason code of the list {@link #REFUSALS} */
    LegalAidTransition refuse(BusinessStamp stamp, String reason) {
        return take(LegalAidStep.REFUSE, stamp, null, REFUSALS + "." + reason);
    }

    LegalAidTransition begin(BusinessStamp stamp) {
        return take(LegalAidStep.BEGIN, stamp);
    }

    /** Goes on without a legal aid centre. */
    LegalAidTransition goInstead(BusinessStamp stamp, LegalAidRoute other) {
        if (other == LegalAidRoute.STATE_LEGAL_AID) {
            throw RuleViolationException.at("route", LegalAidRule.ROUTE_MISSING);
        }
        LegalAidTransition transition = take(LegalAidStep.INSTEAD, stamp, null, BusinessTransition.labelKey(other));
        route = other;
        return transition;
    }

    /** @param on a day to come, on which the client is to be somewhere */
    LegalAidTransition scheduleHearing(BusinessStamp stamp, LocalDate on) {
        LocalDate today = CentreTime.day(stamp.at());
        if (on.isBefore(today) || on.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw RuleViolationException.at("day", LegalAidRule.HEARING_NOT_AHEAD);
        }
        LegalAidTransition transition = take(LegalAidStep.SET_HEARING, stamp, on, null);
        hearingOn = on;
        hearingSource = stamp.source();
        return transition;
    }

    /**
     * Returns the hearing days, the first one first. A day that was moved before it came is none.
     *
     * @param all all transitions of the matter, in the order in which they were recorded
     */
    static List<LocalDate> hearingDays(List<LegalAidTransition> all) {
        List<LegalAidTransition> scheduled = new StepHistory<>(all)
                .validSteps().stream()
                        .filter(transition -> transition.step() == LegalAidStep.SET_HEARING)
                        .toList();
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int at = 0; at < scheduled.size(); at++) {
            LocalDate day = Objects.requireNonNull(scheduled.get(at).on());
            boolean last = at + 1 == scheduled.size();
            if (last || !day.isAfter(CentreTime.day(scheduled.get(at + 1).at()))) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** @param result code of the list {@link #OUTCOMES} */
    LegalAidTransition resolve(BusinessStamp stamp, LocalDate on, String result) {
        requirePast(stamp, on);
        LegalAidTransition transition = take(LegalAidStep.RESOLVE, stamp, on, OUTCOMES + "." + result);
        resolvedOn = on;
        outcome = result;
        return transition;
    }

    LegalAidTransition withdraw(BusinessStamp stamp, LegalAidWithdrawalReason reason) {
        return take(LegalAidStep.WITHDRAW, stamp, null, BusinessTransition.labelKey(reason));
    }

    @Override
    protected void clear(LegalAidTransition reverted, StepHistory<LegalAidTransition> history) {
        if (reverted.step() == LegalAidStep.ACCEPT) {
            acceptedOn = null;
        }
        if (reverted.step() == LegalAidStep.SET_HEARING) {
            LegalAidTransition earlier = history.validSteps().stream()
                    .filter(step -> step != reverted && step.step() == LegalAidStep.SET_HEARING)
                    .reduce((first, second) -> second)
                    .orElse(null);
            hearingOn = earlier == null ? null : earlier.on();
            hearingSource = earlier == null ? null : earlier.source();
        }
        if (reverted.step() == LegalAidStep.RESOLVE) {
            resolvedOn = null;
            outcome = null;
        }
    }

    private void requirePast(BusinessStamp stamp, LocalDate on) {
        if (on.isAfter(CentreTime.day(stamp.at()))) {
            throw RuleViolationException.at("day", LegalAidRule.DAY_IN_FUTURE);
        }
        if (referredAt != null && on.isBefore(CentreTime.day(referredAt))) {
            throw RuleViolationException.at("day", LegalAidRule.DAY_BEFORE_SENDING);
        }
    }

    static boolean isOfPartner(BusinessSource source) {
        return source == BusinessSource.PARTNER || source == BusinessSource.PARTNER_BY_LETTER;
    }

    /** Returns the kinds of need that such a matter answers, the one that it answers first of all before the others. */
    static List<PresentingNeed> answeredNeeds(String matter) {
        return PAPER_MATTERS.contains(matter)
                ? List.of(PresentingNeed.ID_PAPERS, PresentingNeed.LEGAL)
                : List.of(PresentingNeed.LEGAL);
    }

    @Override
    protected boolean isOpenTo(BusinessSource source) {
        return !isOfPartner(source) || isWithPartner();
    }

    /** Returns whether a legal aid centre has it in hand, or has refused it and nothing was done since. */
    @Override
    public boolean isWithPartner() {
        return route == LegalAidRoute.STATE_LEGAL_AID;
    }

    /** Returns whether a legal aid centre is to answer, or has not finished. */
    boolean isInHands() {
        return isWithPartner() && status.isOpen() && status != LegalAidStatus.REFUSED;
    }

    /** Returns what the privileged notes need to know of it. */
    NotedMatter noted() {
        return new NotedMatter(id(), caseId(), personRef, code(), partner(), isInHands());
    }

    /** Returns how the matter stands for its partner: refused once another way was taken, with the hearing days that the partner named. */
    PartnerBusiness business() {
        LegalAidStatus seen = isWithPartner() || !isSent() ? status : LegalAidStatus.REFUSED;
        return new PartnerBusiness(
                PartnerBusinessKind.LEGAL_AID,
                code(),
                caseId(),
                matterKey(),
                "LegalAidStatus." + seen,
                seen.phase(),
                statusSince(),
                seen.phase() == BusinessPhase.WAITING ? replyDue : null,
                seen.phase() == BusinessPhase.IN_PROGRESS && hearingSource != null && isOfPartner(hearingSource)
                        ? hearingOn
                        : null);
    }

    /** Returns the day on which nothing was left to be done; null while it is open. */
    @Nullable
    LocalDate endedOn() {
        if (status.isOpen()) {
            return null;
        }
        return resolvedOn == null ? CentreTime.day(statusSince()) : resolvedOn;
    }

    String matterKey() {
        return MATTERS + "." + matter;
    }

    PersonRef person() {
        return personRef;
    }

    String matter() {
        return matter;
    }

    LegalAidSubject subject() {
        return subject;
    }

    @Nullable
    String ground() {
        return ground;
    }

    @Nullable
    LegalAidRoute route() {
        return route;
    }

    @Override
    public LegalAidStatus status() {
        return status;
    }

    @Override
    protected void enter(LegalAidStatus next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return LegalAidRule.STEP_NOT_OPEN;
    }

    @Override
    protected LegalAidTransition transition(
            LegalAidStep step,
            @Nullable LegalAidStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        return new LegalAidTransition(this, step, from, stamp, on, reasonKey);
    }

    @Override
    protected LegalAidStep reversal(boolean correction) {
        return correction ? LegalAidStep.CORRECT : LegalAidStep.TAKE_BACK;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    @Nullable
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    @Nullable
    LocalDate hearingOn() {
        return hearingOn;
    }

    @Nullable
    LocalDate resolvedOn() {
        return resolvedOn;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
