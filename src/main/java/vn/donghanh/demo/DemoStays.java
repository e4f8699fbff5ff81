package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.donghanh.shared.VietNam;
import vn.donghanh.stay.Destination;
import vn.donghanh.stay.EnquiryChannel;
import vn.donghanh.stay.FollowUpAnswer;
import vn.donghanh.stay.LeavingAnswer;
import vn.donghanh.stay.LeavingRisk;
import vn.donghanh.stay.PaperState;
import vn.donghanh.stay.RefusalCause;
import vn.donghanh.stay.StayClock;
import vn.donghanh.stay.StayDecisions;
import vn.donghanh.stay.StayDesk;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayViews;

/** Emergency stays, from the request to the end, by whoever's step each is. */
@ApplicationScoped
class DemoStays {
    private static final Duration LAST_SEEN = Duration.ofHours(1);

    @Inject
    StayDesk desk;

    @Inject
    StayDecisions decisions;

    @Inject
    StayQueries queries;

    @Inject
    StayClock alarms;

    @Inject
    Clock clock;

    void play(DemoTale tale, DemoStep step) {
        String number = tale.number();
        switch (step.step()) {
            case "stay-request" -> tale.stays(desk.request(number, StayGround.valueOf(step.detail()), step.words()));
            case "stay-admit" -> desk.admit(
                    number, tale.stay(), new StayDesk.Admission(step.detail(), step.words(), true));
            case "stay-asked" -> desk.asked(number, tale.stay(), EnquiryChannel.valueOf(step.detail()), step.words());
            case "stay-papers" -> papers(tale, step);
            case "stay-talk" -> desk.talkedOver(number, tale.stay());
            case "stay-watch" -> alarms.watch(tale.stay());
            case "stay-plan" -> plan(tale, step);
            case "stay-leave" -> leave(tale, step);
            case "stay-answer" -> decisions.answerLeaving(number, tale.stay(), LeavingAnswer.valueOf(step.detail()));
            case "stay-refuse" -> refuse(tale, step);
            case "stay-confirm" -> confirm(tale, step);
            case "stay-extend" -> extend(tale, step);
            case "stay-exit" -> decisions.exit(
                    number, tale.stay(), new StayDecisions.Ending(decision(step.detail()), step.words(), null));
            case "stay-transfer" -> transfer(tale, step);
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** Those that are named, or all; of what she may have none of she has none. */
    private void papers(DemoTale tale, DemoStep step) {
        for (StayViews.Paper paper : queries.one(tale.number(), tale.stay()).papers()) {
            if (step.detail().equals("ALL")
                    || step.detail().contains(paper.paper().name())) {
                PaperState state = paper.optional() ? PaperState.NONE : PaperState.HELD;
                desk.paper(tale.number(), tale.stay(), paper.paper(), state);
            }
        }
    }

    private void plan(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        desk.planExit(
                tale.number(),
                tale.stay(),
                new StayDesk.ExitPlan(
                        in(what[0]),
                        Destination.valueOf(what[1]),
                        step.words(),
                        true,
                        FollowUpAnswer.valueOf(what[2])));
    }

    private void leave(DemoTale tale, DemoStep step) {
        LocalDateTime seen =
                clock.instant().minus(LAST_SEEN).atZone(VietNam.ZONE).toLocalDateTime();
        desk.leave(
                tale.number(),
                tale.stay(),
                new StayDesk.Leaving(
                        seen.toLocalDate(), seen.toLocalTime(), LeavingRisk.valueOf(step.detail()), step.words()));
    }

    private void refuse(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split("\\|", -1);
        decisions.refuse(
                tale.number(),
                tale.stay(),
                new StayDecisions.Refusal(RefusalCause.valueOf(what[0]), step.words(), what[1]));
    }

    private void confirm(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        decisions.confirm(tale.number(), tale.stay(), decision(what[1]), in(what[0]));
    }

    private void extend(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        decisions.extend(
                tale.number(),
                tale.stay(),
                new StayDecisions.Extension(decision(what[1]), in(what[0]), step.words(), decision(what[2])));
    }

    private void transfer(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split("\\|", -1);
        decisions.transfer(
                tale.number(), tale.stay(), new StayDecisions.Ending(decision(what[0]), step.words(), what[1]));
    }

    private StayDecisions.Decision decision(String number) {
        return new StayDecisions.Decision(number, VietNam.day(clock.instant()));
    }

    private LocalDate in(String days) {
        return VietNam.day(clock.instant()).plusDays(Integer.parseInt(days));
    }
}
