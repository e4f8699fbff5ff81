package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.conference.CallConferenceCommand;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceDecisionService;
import vn.donghanh.conference.ConferenceGuestService;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceReason;
import vn.donghanh.conference.ConferenceService;
import vn.donghanh.conference.ConferenceView;
import vn.donghanh.conference.DecisionKind;
import vn.donghanh.conference.DecisionOutcome;
import vn.donghanh.conference.MinutesTab;
import vn.donghanh.conference.WriteMinutesCommand;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Plays conferences with their outside people, minutes and decisions. Facts are separated by bars, days are days ago. */
@ApplicationScoped
class DemoConferences implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 200;

    @Inject
    ConferenceService service;

    @Inject
    ConferenceGuestService guests;

    @Inject
    ConferenceMinutesService minutes;

    @Inject
    ConferenceDecisionService decisions;

    @Inject
    ConferenceQueries queries;

    @Inject
    ConsentService consents;

    @Inject
    DemoProgressRepository progress;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "conference-call",
                        (scenario, step) -> scenario.setConference(service.call(call(scenario, step)))),
                Map.entry(
                        "conference-change",
                        (scenario, step) -> service.change(
                                scenario.conference(), planned(scenario).version(), call(scenario, step))),
                Map.entry(
                        "conference-draft",
                        (scenario, step) -> minutes.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                                scenario.number(),
                                scenario.conference(),
                                MinutesTab.opened(null),
                                0,
                                step.words(),
                                null))),
                Map.entry(
                        "conference-consent",
                        (scenario, step) -> consents.record(
                                scenario.number(),
                                new RecordConsentCommand(
                                        ConsentScope.SHARE_CONFERENCE,
                                        RecordConsentCommand.Answer.YES,
                                        ConsentMethod.WRITTEN,
                                        null,
                                        null,
                                        null,
                                        CentreTime.today(clock).plusDays(CONSENT_DAYS),
                                        body(step).id()))),
                Map.entry("conference-guest", (scenario, step) -> {
                    String[] person = step.words().split("\\|", -1);
                    guests.add(
                            scenario.number(),
                            scenario.conference(),
                            new ConferenceGuestService.AddGuestCommand(
                                    body(step).ref(), person[0], person[1], CentreTime.today(clock), person[2]));
                }),
                Map.entry("conference-hold", (scenario, step) -> {
                    String[] facts = step.detail().split(" ", -1);
                    ConferenceView view = queries.get(scenario.number(), scenario.conference());
                    service.hold(
                            scenario.number(),
                            scenario.conference(),
                            new ConferenceService.HoldCommand(
                                    Arrays.stream(step.words().split(";", -1))
                                            .map(username -> staff.findByUsername(username)
                                                    .orElseThrow()
                                                    .value())
                                            .collect(Collectors.toSet()),
                                    view.guests().stream()
                                            .map(ConferenceView.Guest::ref)
                                            .collect(Collectors.toSet()),
                                    ClientPart.valueOf(facts[0]),
                                    "Chị cùng phòng",
                                    facts.length > 1));
                }),
                Map.entry(
                        "conference-minutes",
                        (scenario, step) -> minutes.write(minutes(scenario, step), MinutesTab.opened(null))),
                Map.entry(
                        "conference-part",
                        (scenario, step) -> decisions.handOver(
                                scenario.number(), guest(scenario).orElseThrow())),
                Map.entry("conference-settle", (scenario, step) -> {
                    String[] facts = step.detail().split(" ", -1);
                    decisions.settle(
                            scenario.number(),
                            queries.get(scenario.number(), scenario.conference())
                                    .decisions()
                                    .get(Integer.parseInt(facts[0]))
                                    .ref(),
                            DecisionOutcome.valueOf(facts[1]),
                            null,
                            step.words());
                }),
                Map.entry(
                        "conference-cancel",
                        (scenario, step) -> service.cancel(scenario.number(), scenario.conference(), step.words())));
    }

    /** Facts: reason, days ago on the last day of the story, hour, the client's part, usernames. */
    private CallConferenceCommand call(DemoScenario scenario, DemoStep step) {
        String[] facts = step.detail().split("\\|", -1);
        ClientPart part = ClientPart.valueOf(facts[3]);
        return new CallConferenceCommand(
                scenario.number(),
                ConferenceReason.valueOf(facts[0]),
                CentreTime.today(clock).plusDays(Long.parseLong(step.when()) - Long.parseLong(facts[1])),
                LocalTime.parse(facts[2]),
                step.words(),
                Set.of(facts[4].split(";", -1)),
                part,
                part == ClientPart.BY_TRUSTED_PERSON ? "Chị cùng phòng" : null);
    }

    /** Decisions: kind, who, days ago of the last day, words, and whether the outside body may read it. The words: discussion and, if one came, its part. */
    private WriteMinutesCommand minutes(DemoScenario scenario, DemoStep step) {
        List<WriteMinutesCommand.DecisionLine> lines = new ArrayList<>();
        String guest = guest(scenario).orElse(null);
        for (String decision : step.detail().split(";", -1)) {
            String[] facts = decision.split("\\|", -1);
            lines.add(new WriteMinutesCommand.DecisionLine(
                    DecisionKind.valueOf(facts[0]),
                    facts[3],
                    staff.findByUsername(facts[1]).orElseThrow().value(),
                    CentreTime.today(clock).plusDays(Long.parseLong(step.when()) + Long.parseLong(facts[2])),
                    facts[4].isEmpty() ? null : guest));
        }
        String[] texts = step.words().split("\\|", -1);
        return new WriteMinutesCommand(
                scenario.number(),
                scenario.conference(),
                0,
                texts[0],
                guest == null ? List.of() : List.of(new WriteMinutesCommand.PartLine(guest, texts[1])),
                lines);
    }

    private ConferenceQueries.Planned planned(DemoScenario scenario) {
        return Objects.requireNonNull(
                queries.form(scenario.number(), scenario.conference()).changed());
    }

    private Optional<String> guest(DemoScenario scenario) {
        return queries.get(scenario.number(), scenario.conference()).guests().stream()
                .map(ConferenceView.Guest::ref)
                .findFirst();
    }

    private PartnerOption body(DemoStep step) {
        return progress.partner(step.detail());
    }
}
