package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.counselling.RecordSessionCommand;
import vn.donghanh.service.counselling.SaveSessionDraftCommand;
import vn.donghanh.service.counselling.SessionFacts;
import vn.donghanh.service.counselling.SessionMethod;
import vn.donghanh.service.counselling.SessionPart;
import vn.donghanh.service.counselling.SessionQueries;
import vn.donghanh.service.counselling.SessionService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/**
 * Plays counselling sessions. A detail is the kind, the method, the minutes, the outcome, in how many days client and counsellor meet again (0 for no day),
 * and for a group the aliases of the other participants after a bar, each with the outcome for them.
 */
@ApplicationScoped
class DemoSessions implements DemoScenarioRunner.Part {
    private static final int NEXT = 4;

    @Inject
    SessionService service;

    @Inject
    SessionQueries queries;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "session-hold",
                        (scenario, step) -> scenario.setSession(service.record(command(scenario, step, null)))),
                Map.entry(
                        "session-group",
                        (scenario, step) -> service.record(RecordSessionCommand.ofGroup(
                                facts(step), part(scenario, step, "Chị nói nhiều hơn mọi lần."), others(step)))),
                Map.entry(
                        "session-correct",
                        (scenario, step) -> service.record(command(scenario, step, scenario.session()))),
                Map.entry(
                        "session-mistake",
                        (scenario, step) -> service.markAsMistake(
                                scenario.number(),
                                service.record(command(scenario, step, null)),
                                1,
                                "Ghi nhầm hồ sơ, buổi này là của người khác.",
                                RandomReference.random())),
                Map.entry(
                        "session-draft",
                        (scenario, step) -> service.saveDraft(new SaveSessionDraftCommand(
                                scenario.number(),
                                DeliveryType.valueOf(step.detail()),
                                step.words(),
                                RandomReference.random()))));
    }

    private RecordSessionCommand command(DemoScenario scenario, DemoStep step, @Nullable String corrects) {
        return new RecordSessionCommand(
                facts(step),
                part(scenario, step, null),
                ServicePurpose.NONE,
                List.of(),
                corrects,
                corrects == null ? 0 : 1);
    }

    private SessionFacts facts(DemoStep step) {
        String[] detail = detail(step);
        int days = Integer.parseInt(detail[NEXT]);
        LocalDate today = CentreTime.today(clock);
        return new SessionFacts(
                DeliveryType.valueOf(detail[0]),
                today,
                new ServiceMeeting(Integer.valueOf(detail[2]), days == 0 ? null : today.plusDays(days)),
                SessionMethod.valueOf(detail[1]),
                step.words());
    }

    private static SessionPart part(DemoScenario scenario, DemoStep step, @Nullable String own) {
        return new SessionPart(
                scenario.number(), DeliveryOutcome.valueOf(detail(step)[3]), own, RandomReference.random());
    }

    private List<SessionPart> others(DemoStep step) {
        String[] groups = step.detail().split("[|]", -1);
        return Arrays.stream(groups).skip(1).map(this::other).toList();
    }

    private SessionPart other(String participant) {
        String[] named = participant.split("=", -1);
        String number = queries.candidates().stream()
                .filter(candidate -> named[0].equals(candidate.alias()))
                .findFirst()
                .orElseThrow()
                .number();
        return new SessionPart(number, DeliveryOutcome.valueOf(named[1]), null, RandomReference.random());
    }

    private static String[] detail(DemoStep step) {
        return step.detail().split("[|]", -1)[0].split(" ", -1);
    }
}
