package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.StayDeadlineService;
import vn.donghanh.stay.StayDecisionService;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.document.StayDocumentRow;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/** Plays emergency stays from the request to the end, each step as its user. */
@ApplicationScoped
class DemoStays implements DemoScenarioRunner.Part {
    private static final Duration LAST_SEEN = Duration.ofHours(1);

    @Inject
    StayService service;

    @Inject
    StayDecisionService decisions;

    @Inject
    StayQueries queries;

    @Inject
    StayDeadlineService alarms;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "stay-request",
                        (scenario, step) -> scenario.setStay(service.request(
                                scenario.number(),
                                new StayService.RequestStayCommand(
                                        eventTime(step), StayGround.valueOf(detail(step)), step.words())))),
                Map.entry(
                        "stay-admit",
                        (scenario, step) -> service.admit(
                                scenario.number(),
                                scenario.stay(),
                                new StayService.AdmitCommand(eventTime(step), detail(step), step.words(), true))),
                Map.entry(
                        "stay-asked",
                        (scenario, step) -> service.recordEnquiry(
                                scenario.number(),
                                scenario.stay(),
                                EnquiryChannel.valueOf(step.detail()),
                                step.words())),
                Map.entry("stay-papers", (scenario, step) -> papers(scenario, step)),
                Map.entry(
                        "stay-talk", (scenario, step) -> service.recordDiscussion(scenario.number(), scenario.stay())),
                Map.entry("stay-watch", (scenario, step) -> alarms.raiseDueAlarms(scenario.stay())),
                Map.entry("stay-plan", (scenario, step) -> plan(scenario, step)),
                Map.entry("stay-leave", (scenario, step) -> leave(scenario, step)),
                Map.entry(
                        "stay-answer",
                        (scenario, step) -> decisions.decideResponse(
                                scenario.number(), scenario.stay(), UnplannedExitResponse.valueOf(step.detail()))),
                Map.entry("stay-refuse", (scenario, step) -> refuse(scenario, step)),
                Map.entry("stay-confirm", (scenario, step) -> confirm(scenario, step)),
                Map.entry("stay-extend", (scenario, step) -> extend(scenario, step)),
                Map.entry(
                        "stay-exit",
                        (scenario, step) -> decisions.exit(
                                scenario.number(),
                                scenario.stay(),
                                new StayDecisionService.EndStayCommand(
                                        version(scenario),
                                        decision(detail(step)),
                                        eventTime(step),
                                        step.words(),
                                        null))),
                Map.entry("stay-transfer", (scenario, step) -> transfer(scenario, step)));
    }

    /** Records the named documents, or all of them; those that the client may lack are recorded as missing. */
    private void papers(DemoScenario scenario, DemoStep step) {
        for (StayDocumentRow document :
                queries.get(scenario.number(), scenario.stay()).papers()) {
            if (step.detail().equals("ALL")
                    || step.detail().contains(document.paper().name())) {
                StayDocumentStatus state = document.optional() ? StayDocumentStatus.NONE : StayDocumentStatus.HELD;
                service.recordDocument(scenario.number(), scenario.stay(), document.paper(), state);
            }
        }
    }

    private void plan(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        service.planExit(
                scenario.number(),
                scenario.stay(),
                new StayService.PlanExitCommand(
                        version(scenario),
                        in(arguments[0]),
                        Destination.valueOf(arguments[1]),
                        step.words(),
                        true,
                        FollowUpConsent.valueOf(arguments[2])));
    }

    private void leave(DemoScenario scenario, DemoStep step) {
        service.recordUnplannedExit(
                scenario.number(),
                scenario.stay(),
                new StayService.RecordExitCommand(
                        EventTime.of(clock.instant().minus(LAST_SEEN)),
                        UnplannedExitRisk.valueOf(step.detail()),
                        step.words()));
    }

    private void refuse(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split("\\|", -1);
        decisions.refuse(
                scenario.number(),
                scenario.stay(),
                new StayDecisionService.RefuseStayCommand(
                        RefusalReason.valueOf(arguments[0]), step.words(), arguments[1]));
    }

    private void confirm(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        decisions.confirm(
                scenario.number(), scenario.stay(), version(scenario), decision(arguments[1]), in(arguments[0]));
    }

    private void extend(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        decisions.extend(
                scenario.number(),
                scenario.stay(),
                new StayDecisionService.ExtendStayCommand(
                        version(scenario),
                        decision(arguments[1]),
                        in(arguments[0]),
                        step.words(),
                        decision(arguments[2])));
    }

    private void transfer(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split("\\|", -1);
        decisions.transfer(
                scenario.number(),
                scenario.stay(),
                new StayDecisionService.EndStayCommand(
                        version(scenario),
                        decision(arguments[0]),
                        EventTime.of(clock.instant()),
                        step.words(),
                        arguments[1]));
    }

    private static String detail(DemoStep step) {
        return step.detail().split("\\|", -1)[0];
    }

    /** Returns the last time that it was the hour behind the detail; now if there is none. */
    private EventTime eventTime(DemoStep step) {
        Instant now = clock.instant();
        String[] parts = step.detail().split("\\|", -1);
        if (parts.length == 1) {
            return EventTime.of(now);
        }
        LocalTime hour = LocalTime.parse(parts[1]);
        LocalDate today = CentreTime.day(now);
        boolean yesterday = LocalTime.ofInstant(now, CentreTime.ZONE).isBefore(hour);
        return new EventTime(yesterday ? today.minusDays(1) : today, hour);
    }

    private int version(DemoScenario scenario) {
        return queries.get(scenario.number(), scenario.stay()).version();
    }

    private StayDecisionService.DirectorDecision decision(String number) {
        return new StayDecisionService.DirectorDecision(number, CentreTime.today(clock));
    }

    private LocalDate in(String days) {
        return CentreTime.today(clock).plusDays(Integer.parseInt(days));
    }
}
