package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.ReferralCancelReason;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralProgressService;
import vn.donghanh.referral.ReferralService;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReportStepCommand;
import vn.donghanh.referral.SlipField;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.deadline.ReferralDeadlineJob;
import vn.donghanh.shared.CentreTime;

/** Plays referrals: sending, the partner's answers, the client's statements, and the deadlines. */
@ApplicationScoped
class DemoReferrals implements DemoScenarioRunner.Part {
    /** The partners by a part of their names. */
    private static final Map<String, String> PARTNERS =
            Map.of("CDC", "Kiểm soát", "HOIAN", "Hội An", "SONGTHU", "Bệnh viện", "TRAGIANG", "Trà Giang");

    private static final Set<SlipField> USUAL = EnumSet.of(SlipField.CALLED, SlipField.AGE_BAND);

    @Inject
    ReferralService service;

    @Inject
    ReferralProgressService progressService;

    @Inject
    DemoProgressRepository progress;

    @Inject
    PartnerBusinessService inbox;

    @Inject
    DemoReversals reversals;

    @Inject
    ReferralDeadlineJob deadlines;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("refer", this::send),
                Map.entry("refer-draft", this::draft),
                Map.entry("partner", this::partner),
                Map.entry("word", this::recordStatement),
                Map.entry("settle-referral", this::settle),
                Map.entry("withdraw-referral", this::withdraw),
                Map.entry("clock", (scenario, step) -> clock()));
    }

    void send(DemoScenario scenario, DemoStep step) {
        List<String> arguments = List.of(step.detail().split(" ", -1));
        PartnerOption partner = partner(arguments.get(2));
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_HEALTH_MIN,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock).plusMonths(6),
                        partner.id()));
        Instant exposure =
                arguments.size() > 3 ? clock.instant().minus(Duration.ofHours(Long.parseLong(arguments.get(3)))) : null;
        scenario.addReferral(
                service.send(scenario.number(), null, draft(arguments, partner, step.words(), exposure), null, true));
    }

    void draft(DemoScenario scenario, DemoStep step) {
        List<String> arguments = List.of(step.detail().split(" ", -1));
        PartnerOption partner = PARTNERS.containsKey(arguments.get(2)) ? partner(arguments.get(2)) : null;
        scenario.addReferral(service.saveDraft(scenario.number(), null, draft(arguments, partner, step.words(), null)));
    }

    private PartnerOption partner(String key) {
        return progress.healthPartner(PARTNERS.getOrDefault(key, key));
    }

    private static ReferralDraft draft(
            List<String> arguments, @Nullable PartnerOption partner, String note, @Nullable Instant exposure) {
        return new ReferralDraft(
                HealthReferralType.valueOf(arguments.get(0)),
                partner == null ? null : partner.ref(),
                ReferralPriority.valueOf(arguments.get(1)),
                USUAL,
                note,
                exposure,
                wish(HealthReferralType.valueOf(arguments.get(0)), ReferralPriority.valueOf(arguments.get(1))));
    }

    /** Returns the appointment wish: not asked for urgent referrals, otherwise any time or a morning. */
    private static AppointmentWish wish(HealthReferralType type, ReferralPriority priority) {
        if (priority != ReferralPriority.ROUTINE) {
            return AppointmentWish.NOT_ASKED;
        }
        return type == HealthReferralType.GENERAL
                ? new AppointmentWish(WishAnswer.ANY_TIME, Set.of(), Set.of())
                : new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of(DayPart.MORNING));
    }

    void partner(DemoScenario scenario, DemoStep step) {
        List<String> arguments = List.of(step.about().split(" ", -1));
        String code = scenario.referral(step);
        switch (ReferralStep.valueOf(arguments.get(0))) {
            case REJECT, CALL_OFF -> inbox.record(code, arguments.get(0), PartnerEntry.because(arguments.get(1)));
            case SCHEDULE -> inbox.record(code, arguments.get(0), visit(Long.parseLong(arguments.get(1))));
            case RECEIVE, ACCEPT, ATTEND, MISS, BEGIN, CARRY_ON, COMPLETE, DISCONTINUE -> inbox.record(
                    code, arguments.get(0), PartnerEntry.EMPTY);
            case TAKE_BACK -> reversals.takeBack(code);
            case CORRECT -> reversals.correct(code, EntryCorrectionReason.valueOf(arguments.get(1)));
            default -> throw new IllegalStateException("No step of a partner: " + step.detail());
        }
    }

    private PartnerEntry visit(long inDays) {
        LocalDate day = CentreTime.today(clock).plusDays(inDays);
        return PartnerEntry.ofVisit(day, inDays == 0 ? LocalTime.of(14, 0) : LocalTime.of(9, 30), "phòng 204")
                .confirm();
    }

    void recordStatement(DemoScenario scenario, DemoStep step) {
        List<String> arguments = List.of(step.about().split(" ", -1));
        progressService.recordStatement(
                scenario.number(),
                scenario.referral(step),
                new ReportStepCommand(
                        ReferralStep.valueOf(arguments.get(0)),
                        arguments.size() > 1 ? BusinessSource.PARTNER_BY_LETTER : BusinessSource.CLIENT,
                        new Appointment(CentreTime.today(clock), null, null),
                        null));
    }

    void withdraw(DemoScenario scenario, DemoStep step) {
        progressService.cancel(scenario.number(), scenario.referral(step), ReferralCancelReason.valueOf(step.about()));
    }

    /** Completes the worker's task that a referral created. */
    void settle(DemoScenario scenario, DemoStep step) {
        progressService.completeTask(scenario.number(), scenario.referral(step), TaskKind.valueOf(step.about()));
    }

    void clock() {
        deadlines.run();
    }
}
