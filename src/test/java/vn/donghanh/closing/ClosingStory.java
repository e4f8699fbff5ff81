package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.EmploymentType;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.shared.Rule;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

/** The closing of a case of {@code worker1}, told step by step. */
@ApplicationScoped
class ClosingStory {
    static final Map<ReintegrationOutcome, OutcomeAnswer> ANSWERED =
            ReintegrationOutcome.required().stream().collect(Collectors.toMap(one -> one, one -> OutcomeAnswer.MET));

    static final Livelihood WORKING = new Livelihood(EmploymentType.INFORMAL_WAGE, null, 4_800_000L, null);

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    ClosingService service;

    @Inject
    ClosingQueries queries;

    @Inject
    ConsentService consents;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    /** Asks for the end, once she has been asked whether she wants to hear from the Centre afterwards. */
    void requested(CaseNumber number) {
        if (missing(number, ClosureReason.GOALS_MET).contains(ClosingRule.FOLLOW_UP_NOT_ASKED)) {
            answer(number, ConsentScope.FOLLOW_UP_AFTER, ConsentAnswer.Said.NO);
        }
        crew.as("worker1", () -> service.request(request(number, ClosureReason.GOALS_MET, ANSWERED, "Đạt mục tiêu.")));
    }

    void closed(CaseNumber number, ConsentAnswer.Said said) {
        answer(number, ConsentScope.FOLLOW_UP_AFTER, said);
        requested(number);
        crew.as("lead1", () -> service.propose(number.value(), story.version(number)));
        crew.as("director1", () -> service.approve(number.value(), story.version(number)));
    }

    void answer(CaseNumber number, ConsentScope scope, ConsentAnswer.Said said) {
        boolean yes = said == ConsentAnswer.Said.YES;
        crew.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new ConsentAnswer(
                                scope,
                                said,
                                yes ? ConsentForm.WRITTEN : null,
                                null,
                                null,
                                null,
                                yes ? today().plusDays(300) : null)));
    }

    RequestClosing request(
            CaseNumber number,
            ClosureReason reason,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            String minutes) {
        return new RequestClosing(
                number.value(),
                story.version(number),
                reason,
                outcomes,
                outcomes.isEmpty() ? Livelihood.UNTOLD : WORKING,
                answers(number),
                minutes);
    }

    /** What the way here left open, answered for: it could not be done any more. */
    List<AnswerOpen> answers(CaseNumber number) {
        return open(number).stream()
                .map(one -> undone(one, "Nhân viên ghi: chưa kịp làm."))
                .toList();
    }

    List<LeftOpen> open(CaseNumber number) {
        return page(number, "worker1").open();
    }

    static AnswerOpen undone(LeftOpen open, String words) {
        return new AnswerOpen(open.ref(), OpenEnding.NOT_POSSIBLE, null, null, words);
    }

    List<Rule> missing(CaseNumber number, ClosureReason reason) {
        return story.as("worker1", () -> queries.missing(number.value(), reason)).stream()
                .map(ClosingGap::rule)
                .toList();
    }

    ClosingView page(CaseNumber number, String who) {
        return story.as(who, () -> queries.closing(number.value()));
    }

    void inDays(int days, Runnable task) {
        time.at(clock.instant().atZone(VietNam.ZONE).plusDays(days).toInstant(), task);
    }

    LocalDate today() {
        return VietNam.day(clock.instant());
    }
}
