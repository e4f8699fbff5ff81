package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.lawful.Advice;
import vn.donghanh.lawful.AnswerItem;
import vn.donghanh.lawful.Asks;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.EnterRequest;
import vn.donghanh.lawful.GiveAnswer;
import vn.donghanh.lawful.GiveRefusal;
import vn.donghanh.lawful.LawfulGiven;
import vn.donghanh.lawful.LawfulService;
import vn.donghanh.lawful.RequestForm;
import vn.donghanh.lawful.Telling;
import vn.donghanh.lawful.TellingWay;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.shared.VietNam;

/** What authorities asked, and what the Centre answered. The words of a step are parted by bars. */
@ApplicationScoped
class DemoLawful {
    private static final int WRITTEN_DAYS_BEFORE = 3;

    @Inject
    LawfulService service;

    @Inject
    LawfulGiven given;

    @Inject
    Clock clock;

    void play(DemoTale tale, DemoStep step) {
        switch (step.step()) {
            case "lawful-enter" -> tale.isAskedFor(enter(step));
            case "lawful-advise" -> service.advise(tale.request(), Advice.valueOf(step.detail()), step.words());
            case "lawful-answer" -> answer(tale, step);
            case "lawful-refuse" -> refuse(tale, step);
            case "lawful-withdraw" -> service.withdraw(tale.request());
            case "lawful-tell" -> given.tell(
                    tale.number(), tale.request(), TellingWay.valueOf(step.detail()), VietNam.day(clock.instant()));
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Its words: who, signed by whom, the letter's number, the ground in law, what is asked. */
    private String enter(DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        var today = VietNam.day(clock.instant());
        return service.enter(new EnterRequest(
                RequestForm.valueOf(what[0]),
                AuthorityKind.valueOf(what[1]),
                words[0],
                text(words[1]),
                text(words[2]),
                today.minusDays(WRITTEN_DAYS_BEFORE),
                text(words[3]),
                Asks.valueOf(what[2]),
                words[4],
                today,
                null,
                null));
    }

    /** Its words: the Centre's number, what it says, and which law forbids telling her. */
    private void answer(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        service.answer(
                tale.request(),
                new GiveAnswer(
                        tale.number(),
                        Arrays.stream(what[0].split(",", -1))
                                .map(AnswerItem::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AnswerItem.class))),
                        words[0],
                        words[1],
                        Telling.valueOf(what[1]),
                        words.length > 2 ? words[2] : null,
                        null));
    }

    private void refuse(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        String[] words = step.words().split("\\|", -1);
        service.refuse(
                tale.request(),
                new GiveRefusal(RefusalGround.valueOf(what[0]), text(words[0]), words[1], what.length > 1));
    }

    private static @Nullable String text(String words) {
        return words.isEmpty() ? null : words;
    }
}
