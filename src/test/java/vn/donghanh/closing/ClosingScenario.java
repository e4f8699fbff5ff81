package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Fixture that closes a case of {@code worker1} step by step. */
@ApplicationScoped
class ClosingScenario {
    static final Map<ReintegrationOutcome, OutcomeAnswer> ANSWERED = ReintegrationOutcome.required().stream()
            .collect(Collectors.toMap(
                    reintegrationOutcome -> reintegrationOutcome, reintegrationOutcome -> OutcomeAnswer.MET));

    static final Livelihood WORKING = new Livelihood(EmploymentType.INFORMAL_WAGE, null, 4_800_000L, null);

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ClosingService service;

    @Inject
    ClosingQueries queries;

    @Inject
    ConsentService consents;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    /** Requests closing, after recording the answer to follow-up consent if it is missing. */
    void requestClosing(CaseNumber number) {
        if (missing(number, CaseClosingReason.GOALS_MET).contains(ClosingRule.FOLLOW_UP_NOT_ASKED)) {
            recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        }
        staff.as(
                "worker1",
                () -> service.request(request(number, CaseClosingReason.GOALS_MET, ANSWERED, "Đạt mục tiêu.")));
    }

    void closeCase(CaseNumber number, RecordConsentCommand.Answer consent) {
        recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, consent);
        requestClosing(number);
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
    }

    void recordConsent(CaseNumber number, ConsentScope scope, RecordConsentCommand.Answer consent) {
        recordConsent(number, scope, consent, 300);
    }

    /** @param days how long a consent lasts */
    void recordConsent(CaseNumber number, ConsentScope scope, RecordConsentCommand.Answer consent, int days) {
        boolean yes = consent == RecordConsentCommand.Answer.YES;
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                scope,
                                consent,
                                yes ? ConsentMethod.WRITTEN : null,
                                null,
                                null,
                                null,
                                yes ? today().plusDays(days) : null)));
    }

    RequestClosingCommand request(
            CaseNumber number,
            CaseClosingReason reason,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            String minutes) {
        return new RequestClosingCommand(
                number.value(),
                story.version(number),
                reason,
                outcomes,
                outcomes.isEmpty() ? Livelihood.NOT_ASKED : WORKING,
                answers(number),
                minutes);
    }

    /** Answers every open item as not possible. */
    List<OpenItemAnswerDraft> answers(CaseNumber number) {
        return open(number).stream()
                .map(openItem -> notPossible(openItem, "Nhân viên ghi: chưa kịp làm."))
                .toList();
    }

    List<OpenItem> open(CaseNumber number) {
        return page(number, "worker1").open();
    }

    static OpenItemAnswerDraft notPossible(OpenItem open, String words) {
        return new OpenItemAnswerDraft(open.ref(), OpenItemResolution.NOT_POSSIBLE, null, null, words);
    }

    List<BusinessRule> missing(CaseNumber number, CaseClosingReason reason) {
        return story.as("worker1", () -> queries.missing(number.value(), reason)).stream()
                .map(ClosingGap::rule)
                .toList();
    }

    ClosingView page(CaseNumber number, String username) {
        return story.as(username, () -> queries.closing(number.value()));
    }

    void inDays(int days, Runnable task) {
        time.runAt(clock.instant().atZone(CentreTime.ZONE).plusDays(days).toInstant(), task);
    }

    LocalDate today() {
        return CentreTime.today(clock);
    }
}
