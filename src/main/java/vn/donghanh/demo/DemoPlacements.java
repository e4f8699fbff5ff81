package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.placement.CorrectStartCommand;
import vn.donghanh.placement.IntroduceCommand;
import vn.donghanh.placement.PlacementCheckJob;
import vn.donghanh.placement.PlacementQueries;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.placement.RecordCheckCommand;
import vn.donghanh.placement.WorkEnd;
import vn.donghanh.placement.WorkTerms;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** Plays placements: the worker's steps on the case, the partner's under the number of the slip. */
@ApplicationScoped
class DemoPlacements implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 300;

    @Inject
    PlacementQueries queries;

    @Inject
    PlacementService service;

    @Inject
    PlacementCheckJob checks;

    @Inject
    PartnerBusinessService partner;

    @Inject
    DemoReversals reversals;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("job-propose", (scenario, step) -> propose(scenario, step)),
                Map.entry("job-introduce", (scenario, step) -> introduce(scenario, step)),
                Map.entry(
                        "job-alone",
                        (scenario, step) ->
                                service.goAlone(scenario.number(), scenario.placement(), CentreTime.today(clock))),
                Map.entry(
                        "job-interview",
                        (scenario, step) -> service.recordInterview(
                                scenario.number(), scenario.placement(), CentreTime.today(clock))),
                Map.entry(
                        "job-offer", (scenario, step) -> service.recordOffer(scenario.number(), scenario.placement())),
                Map.entry(
                        "job-refuse",
                        (scenario, step) ->
                                service.recordNotHired(scenario.number(), scenario.placement(), step.detail())),
                Map.entry(
                        "job-start",
                        (scenario, step) -> service.recordStart(
                                scenario.number(), scenario.placement(), CentreTime.today(clock), terms(step))),
                Map.entry(
                        "job-terms",
                        (scenario, step) -> service.recordTerms(scenario.number(), scenario.placement(), terms(step))),
                Map.entry("job-correct-start", (scenario, step) -> correctStart(scenario, step)),
                Map.entry("job-check", (scenario, step) -> check(scenario, step)),
                Map.entry(
                        "job-end",
                        (scenario, step) -> service.recordEnd(
                                scenario.number(),
                                scenario.placement(),
                                new WorkEnd(
                                        CentreTime.today(clock).minusDays(1), WorkEndCause.valueOf(step.detail())))),
                Map.entry(
                        "job-cancel",
                        (scenario, step) -> service.cancel(
                                scenario.number(), scenario.placement(), PlacementCancelReason.valueOf(step.detail()))),
                Map.entry(
                        "job-talk", (scenario, step) -> service.completeTasks(scenario.number(), scenario.placement())),
                Map.entry("job-answer", (scenario, step) -> answer(scenario, step)),
                Map.entry("job-take-back", (scenario, step) -> reversals.takeBack(scenario.introduction())),
                Map.entry(
                        "job-correct",
                        (scenario, step) -> reversals.correct(
                                scenario.introduction(), EntryCorrectionReason.valueOf(step.detail()))),
                Map.entry("job-pass-checks", (scenario, step) -> checks.run()));
    }

    private void propose(DemoScenario scenario, DemoStep step) {
        String ref = service.propose(scenario.number(), step.detail());
        scenario.setPlacement(ref, queries.get(scenario.number(), ref).row().code());
    }

    /** Introduces to the first partner of this kind; detail: the kind, the days until the client comes, and for how many days the client agrees. */
    private void introduce(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        Introduction introduction = Introduction.valueOf(detail[0]);
        PartnerOption recipient = queries
                .prepareIntroduction(scenario.number(), scenario.placement(), introduction)
                .sending()
                .recipients()
                .stream()
                .map(option -> option.partner())
                .filter(option -> introduction == Introduction.EMPLOYMENT_SERVICE
                        || option.name().startsWith("Xưởng"))
                .findFirst()
                .orElseThrow();
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_EMPLOYER,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock)
                                .plusDays(detail.length > 2 ? Integer.parseInt(detail[2]) : CONSENT_DAYS),
                        recipient.id()));
        service.introduce(
                scenario.number(),
                scenario.placement(),
                new IntroduceCommand(
                        introduction,
                        new SendToPartnerCommand(recipient.ref(), step.words(), true),
                        CentreTime.today(clock).plusDays(Integer.parseInt(detail[1]))));
    }

    /** Corrects the first day; detail: kind, pay, the days by which the start lay earlier and the reason. */
    private void correctStart(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        LocalDate recorded = Objects.requireNonNull(
                queries.get(scenario.number(), scenario.placement()).startOn());
        service.correctStart(
                scenario.number(),
                scenario.placement(),
                new CorrectStartCommand(
                        recorded.minusDays(Integer.parseInt(detail[2])),
                        terms(step),
                        StartCorrectionReason.valueOf(detail[3])));
    }

    /** Records a check; detail: the answer and, where the client left, why. */
    private void check(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        CheckAnswer answer = CheckAnswer.valueOf(detail[0]);
        service.recordCheck(
                scenario.number(),
                scenario.placement(),
                new RecordCheckCommand(
                        answer,
                        CentreTime.today(clock),
                        answer.hasLeft() ? CentreTime.today(clock).minusDays(2) : null,
                        detail.length > 1 ? WorkEndCause.valueOf(detail[1]) : null));
    }

    /** Records the partner's answer; detail: the step and, where it has one, the reason. */
    private void answer(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        partner.record(
                scenario.introduction(),
                detail[0],
                PartnerEntry.of(CentreTime.today(clock), detail.length > 1 ? detail[1] : null, null));
    }

    /** Reads kind and pay; a pay that is the name of a reason was not told. */
    private static WorkTerms terms(DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        boolean missing = detail[1].equals(MissingReason.REFUSED.name());
        return new WorkTerms(
                EmploymentType.valueOf(detail[0]),
                null,
                missing ? null : detail[1],
                missing ? MissingReason.REFUSED : null);
    }
}
