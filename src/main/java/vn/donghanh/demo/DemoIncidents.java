package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.incident.ClientInformed;
import vn.donghanh.incident.GiveNoticeCommand;
import vn.donghanh.incident.IncidentAccount;
import vn.donghanh.incident.IncidentDeadline;
import vn.donghanh.incident.IncidentOffer;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.incident.NoticeChannel;
import vn.donghanh.incident.NoticeRecipient;
import vn.donghanh.incident.OfferAnswer;
import vn.donghanh.incident.RecordIncidentCommand;
import vn.donghanh.incident.TimePrecision;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.PerpetratorRelation;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.shared.CentreTime;

/** Plays incidents with what followed from them. The facts of a record are separated by bars. */
@ApplicationScoped
class DemoIncidents implements DemoScenarioRunner.Part {
    @Inject
    IncidentService service;

    @Inject
    CaseDraftService drafts;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "incident-record",
                        (scenario, step) -> scenario.setIncident(service.record(command(scenario, step, null)))),
                Map.entry(
                        "incident-correct",
                        (scenario, step) -> service.correct(command(scenario, step, scenario.incident()))),
                Map.entry(
                        "incident-settle",
                        (scenario, step) -> service.settle(
                                scenario.number(),
                                scenario.incident(),
                                IncidentDeadline.valueOf(step.arguments()[0]),
                                DeadlineOutcome.valueOf(step.arguments()[1]),
                                step.words())),
                Map.entry(
                        "incident-offer",
                        (scenario, step) -> service.recordOffer(
                                scenario.number(),
                                scenario.incident(),
                                IncidentOffer.valueOf(step.arguments()[0]),
                                OfferAnswer.valueOf(step.arguments()[1]))),
                Map.entry(
                        "incident-notice",
                        (scenario, step) -> service.giveNotice(
                                scenario.number(),
                                scenario.incident(),
                                new GiveNoticeCommand(
                                        NoticeRecipient.valueOf(step.arguments()[0]),
                                        NoticeChannel.valueOf(step.arguments()[1]),
                                        ClientInformed.valueOf(step.arguments()[2]),
                                        step.words()))),
                Map.entry(
                        "incident-draft",
                        (scenario, step) -> drafts.save(DemoDraft.of(
                                scenario.number(),
                                CaseDraftForm.INCIDENT,
                                CentreTime.today(clock),
                                step.detail(),
                                step.words()))));
    }

    /** Facts: kinds, contexts, relation, injury, wishes, hours ago, whether a pregnancy is possible. */
    private RecordIncidentCommand command(DemoScenario scenario, DemoStep step, @Nullable String corrects) {
        String[] facts = step.detail().split("\\|", -1);
        LocalDateTime happened = clock.instant()
                .minus(Duration.ofHours(Long.parseLong(facts[5])))
                .truncatedTo(ChronoUnit.HOURS)
                .atZone(CentreTime.ZONE)
                .toLocalDateTime();
        return new RecordIncidentCommand(
                scenario.number(),
                corrects,
                corrects == null ? 0 : 1,
                TimePrecision.ABOUT,
                happened.toLocalDate(),
                happened.toLocalTime(),
                constants(ViolenceType.class, facts[0]),
                new IncidentAccount(
                        null,
                        constants(ViolenceContext.class, facts[1]),
                        PerpetratorRelation.valueOf(facts[2]),
                        InjuryLevel.valueOf(facts[3]),
                        null,
                        facts[6].isEmpty() ? null : Boolean.valueOf(Objects.equals(facts[6], "YES")),
                        constants(IncidentWish.class, facts[4]),
                        Map.of(),
                        step.words()));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        Set<E> constants = EnumSet.noneOf(type);
        Arrays.stream(names.split(",", -1))
                .map(name -> Enum.valueOf(type, name))
                .forEach(constants::add);
        return constants;
    }
}
