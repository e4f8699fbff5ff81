package vn.donghanh.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.PartnerChoice;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.ServiceOffer;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

/** The worker's side of a referral: written, sent, taken back, and what she is told by the client or by a slip. */
@UseCases
public class ReferralDesk {
    /** What a worker may tick off after having seen to it. The clock of what must begin within hours is not among it. */
    static final Set<TaskKind> SETTLEABLE = Set.of(
            TaskKind.REFERRAL_UNANSWERED,
            TaskKind.REFERRAL_ESCALATED,
            TaskKind.REFERRAL_TELL,
            TaskKind.REFERRAL_NO_SHOW,
            TaskKind.REFERRAL_ASK,
            TaskKind.REFERRAL_ENDED,
            TaskKind.REFERRAL_NOT_RECEIVED,
            TaskKind.REFERRAL_VISIT_OFF,
            TaskKind.REFERRAL_CORRECTED);

    @Inject
    CaseFiles files;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSeals seals;

    @Inject
    ReferralSteps steps;

    @Inject
    SlipFacts slipFacts;

    @Inject
    Partners partners;

    @Inject
    Disclosures disclosures;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Keeps what is written so far. Once it says to whom it would go, it waits for her consent.
     *
     * @param code of the draft, null for a new one
     * @return the code under which it will be sent
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.save-draft")
    public String keep(String number, @Nullable String code, @Valid ReferralDraft draft) {
        CaseView file = openCase(number);
        Referral referral = written(file, code, draft);
        if (referral.status() == ReferralStatus.DRAFT && draft.partner() != null) {
            steps.file(referral, referral.ask(steps.say(Told.CENTRE)));
        }
        return referral.code().value();
    }

    /**
     * Sends exactly what {@link Slip#compose} makes of the draft: what the worker and the client have just read.
     *
     * @param readWithClient she has seen it, or heard it read
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.send")
    public String send(String number, @Nullable String code, @Valid ReferralDraft draft, boolean readWithClient) {
        CaseView file = openCase(number);
        Requirement.demand(asked(file, draft, readWithClient));
        OrganisationId partner = offering(draft).id();
        Referral referral = written(file, code, draft);
        if (referral.status() == ReferralStatus.DRAFT) {
            steps.file(referral, referral.ask(steps.say(Told.CENTRE)));
        }
        disclosures.write(file, sending(file, referral, partner, draft));
        steps.file(referral, referral.send(steps.say(Told.CENTRE), due(draft.priority()), hardLimit(draft)));
        Instant limit = referral.hardLimitAt();
        if (limit != null) {
            tasks.openForManager(file.id(), TaskKind.REFERRAL_CLOCK, ReferralSteps.about(referral), limit);
        }
        tasks.examinationSent(
                file.id(),
                ReferralSteps.about(referral),
                draft.priority() == ReferralPriority.EMERGENCY,
                referral.due().reply());
        files.touch(file.number());
        return referral.code().value();
    }

    /** At the client's wish or by the Centre: the partner's next request finds nothing. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.withdraw")
    public void cancel(String number, String code, @Nullable CancelReason reason) {
        Referral referral = referrals.get(files.see(number, CaseSection.HEALTH).id(), code);
        if (reason == null || !CancelReason.ofWorkers().contains(reason)) {
            throw RuleViolation.at("cancelReason", ReferralRule.REASON_MISSING);
        }
        steps.cancel(referral, reason);
    }

    /** What the client says, or the partner's paper slip; see {@link ReferralStatus#moves}. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.record-statement")
    public void told(String number, String code, @Valid WordOfHers word) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = referrals.get(file.id(), code);
        ReferralStep step = RuleViolation.demanded(word.step(), "step", ReferralRule.STEP_MISSING);
        Told told = word.bySlip() ? Told.SLIP : Told.CLIENT;
        switch (step) {
            case SCHEDULE -> steps.schedule(
                    referral,
                    told,
                    word.appointment(),
                    AppointmentWish.of(disclosures.sent(file, referral.code()).content()));
            case CALL_OFF -> steps.callOff(
                    referral, told, word.bySlip() ? CallOffReason.PARTNER_CANNOT : CallOffReason.CLIENT_ASKED);
            case ATTEND -> steps.attend(referral, told, word.appointment().day());
            case MISS -> steps.miss(referral, told);
            case BEGIN -> steps.begin(referral, told);
            case CARRY_ON -> steps.carryOn(referral, told);
            case COMPLETE -> steps.complete(referral, told);
            case DISCONTINUE -> steps.discontinue(referral, told);
            case REJECT -> steps.reject(referral, told, word.reason());
            case ASK, SEND, RECEIVE, ACCEPT, CANCEL, EXPIRE, TAKE_BACK, CORRECT -> throw RuleViolation.at(
                    "step", ReferralRule.STEP_NOT_OPEN);
        }
    }

    /** Seen to: rung up, told, talked over. */
    @Requires({Permission.REFERRAL_SEND, Permission.CASE_ASSIGN})
    @AuditAction("referral.complete-task")
    public void settle(String number, String code, TaskKind kind) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = referrals.get(file.id(), code);
        trail.about("disclosure", ReferralSteps.about(referral), kind.name());
        if (!SETTLEABLE.contains(kind)) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        tasks.doneAboutMine(file, ReferralSteps.about(referral), kind);
    }

    private CaseView openCase(String number) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        if (!file.status().isOpen()) {
            throw new RuleViolation(ReferralRule.CASE_ENDED);
        }
        return file;
    }

    /** Everything that a sending asks of what is written, in the order of the form. */
    private List<Requirement> asked(CaseView file, ReferralDraft draft, boolean readWithClient) {
        List<Requirement> asked = new ArrayList<>(List.of(
                Requirement.of(ReferralRule.TYPE_MISSING, draft.type() != null).at("type"),
                Requirement.of(ReferralRule.PARTNER_MISSING, draft.partner() != null)
                        .at("partner")));
        if (draft.type() != null) {
            Matter matter = Matter.of(draft.type(), draft.exposure());
            Instant exposure = matter.exposure();
            asked.add(Requirement.of(ReferralRule.EXPOSURE_MISSING, !matter.lacksExposure())
                    .at("exposure"));
            asked.add(Requirement.of(
                            ReferralRule.EXPOSURE_IN_FUTURE, exposure == null || !exposure.isAfter(clock.instant()))
                    .at("exposure"));
        }
        asked.add(Requirement.of(ReferralRule.WISH_EMPTY, !draft.wish().saysNothing())
                .at("wishDays"));
        asked.addAll(MinimumNote.asked(draft.note(), slipFacts.of(file).called()));
        asked.add(Requirement.of(ReferralRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return asked;
    }

    /** What for; nothing is kept or sent without it. */
    private static Matter matter(ReferralDraft draft) {
        return Matter.of(RuleViolation.demanded(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
    }

    private PartnerChoice offering(ReferralDraft draft) {
        String chosen = RuleViolation.demanded(draft.partner(), "partner", ReferralRule.PARTNER_MISSING);
        PartnerChoice partner = partners.chosen(chosen);
        if (draft.type() != null && !partner.offers(ServiceOffer.health(draft.type()))) {
            throw RuleViolation.at("partner", ReferralRule.SERVICE_NOT_OFFERED);
        }
        return partner;
    }

    private Referral written(CaseView file, @Nullable String code, ReferralDraft draft) {
        Matter matter = matter(draft);
        Referral referral = code == null
                ? new Referral(Refs.random(), DisclosureCode.random(), file, user.id(), clock.instant())
                : referrals.get(file.id(), code);
        if (!seals.openFor(referral)) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        referral.write(
                draft.partner() == null
                        ? null
                        : partners.chosen(draft.partner()).id(),
                draft.priority(),
                seals.matter(file.person(), referral.ref(), matter),
                seals.draft(file.person(), referral.ref(), draft));
        if (code == null) {
            referrals.add(referral);
        }
        trail.about("disclosure", ReferralSteps.about(referral));
        return referral;
    }

    private Disclosures.Sending sending(CaseView file, Referral referral, OrganisationId partner, ReferralDraft draft) {
        Map<SlipField, String> identity = new EnumMap<>(SlipField.class);
        for (SlipField field : draft.fields()) {
            if (field.isIdentity()) {
                identity.put(field, slipFacts.openIdentity(file, field, referral.code()));
            }
        }
        DisclosedContent content =
                Slip.compose(draft, slipFacts.of(file), due(draft.priority()).reply(), identity);
        return new Disclosures.Sending(
                referral.code(),
                partner,
                ConsentScope.SHARE_HEALTH_MIN,
                draft.asksIdentity() ? Set.of(ConsentScope.SHARE_HEALTH_ID) : Set.of(),
                content,
                draft.priority() == ReferralPriority.EMERGENCY);
    }

    private AnswerTimes due(ReferralPriority priority) {
        Instant now = clock.instant();
        return new AnswerTimes(
                deadlines.due(priority.receipt(), now),
                deadlines.due(priority.reply(), now),
                deadlines.due(priority.expiry(), now));
    }

    private @Nullable Instant hardLimit(ReferralDraft draft) {
        Matter matter = matter(draft);
        return matter.exposure() == null
                ? null
                : deadlines.due(Objects.requireNonNull(Matter.hardLimit(matter.type())), matter.exposure());
    }

    /**
     * What the client or a slip says.
     *
     * @param appointment the next appointment; of ATTEND only its day counts
     */
    public record WordOfHers(
            @Nullable ReferralStep step, boolean bySlip, Appointment appointment, @Nullable RejectReason reason) {
        public static WordOfHers came(LocalDate day) {
            return new WordOfHers(ReferralStep.ATTEND, false, new Appointment(day, null, null), null);
        }
    }
}
