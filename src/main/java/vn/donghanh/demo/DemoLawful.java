package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.lawful.AnswerRequestCommand;
import vn.donghanh.lawful.AuthorityDisclosureService;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.ClientNotificationChannel;
import vn.donghanh.lawful.ClientNotificationStatus;
import vn.donghanh.lawful.DisclosedItem;
import vn.donghanh.lawful.EnterRequestCommand;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.LegalAdvice;
import vn.donghanh.lawful.RefuseRequestCommand;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.shared.CentreTime;

/** Plays information requests of authorities and the Centre's answers. The texts of a step are separated by bars. */
@ApplicationScoped
class DemoLawful implements DemoScenarioRunner.Part {
    private static final int WRITTEN_DAYS_BEFORE = 3;

    @Inject
    LawfulRequestService service;

    @Inject
    AuthorityDisclosureService disclosures;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("lawful-enter", (scenario, step) -> scenario.setRequest(enter(step))),
                Map.entry(
                        "lawful-advise",
                        (scenario, step) ->
                                service.advise(scenario.request(), LegalAdvice.valueOf(step.detail()), step.words())),
                Map.entry("lawful-answer", (scenario, step) -> answer(scenario, step)),
                Map.entry("lawful-refuse", (scenario, step) -> refuse(scenario, step)),
                Map.entry("lawful-withdraw", (scenario, step) -> service.withdraw(scenario.request())),
                Map.entry(
                        "lawful-tell",
                        (scenario, step) -> disclosures.recordNotification(
                                scenario.number(),
                                scenario.request(),
                                ClientNotificationChannel.valueOf(step.detail()),
                                CentreTime.today(clock))));
    }

    /** Enters a request. Texts: authority, signatory, letter number, legal ground, subject. */
    private String enter(DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        var today = CentreTime.today(clock);
        return service.enter(new EnterRequestCommand(
                RequestChannel.valueOf(arguments[0]),
                AuthorityKind.valueOf(arguments[1]),
                words[0],
                text(words[1]),
                text(words[2]),
                today.minusDays(WRITTEN_DAYS_BEFORE),
                text(words[3]),
                RequestSubject.valueOf(arguments[2]),
                words[4],
                today,
                null,
                null));
    }

    /**
     * Answers a request. Texts: the Centre's letter number, the answer, and the law that forbids informing the client.
     */
    private void answer(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        service.answer(
                scenario.request(),
                new AnswerRequestCommand(
                        scenario.number(),
                        Arrays.stream(arguments[0].split(",", -1))
                                .map(DisclosedItem::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DisclosedItem.class))),
                        words[0],
                        words[1],
                        ClientNotificationStatus.valueOf(arguments[1]),
                        words.length > 2 ? words[2] : null,
                        null));
    }

    private void refuse(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        service.refuse(
                scenario.request(),
                new RefuseRequestCommand(
                        RefusalGround.valueOf(arguments[0]), text(words[0]), words[1], arguments.length > 1));
    }

    private static @Nullable String text(String words) {
        return words.isEmpty() ? null : words;
    }
}
