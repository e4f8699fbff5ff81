package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.loan.ChooseChannelCommand;
import vn.donghanh.loan.GroupMembership;
import vn.donghanh.loan.LoanCancelReason;
import vn.donghanh.loan.LoanDueService;
import vn.donghanh.loan.LoanPaper;
import vn.donghanh.loan.LoanPaperState;
import vn.donghanh.loan.LoanQueries;
import vn.donghanh.loan.LoanService;
import vn.donghanh.loan.LoanStep;
import vn.donghanh.loan.LoanView;
import vn.donghanh.loan.PrepareLoanCommand;
import vn.donghanh.loan.RecordAnswerCommand;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.shared.CentreTime;

/** Plays loans: the worker's steps on the case, the lender's under the number of the slip. */
@ApplicationScoped
class DemoLoans implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 300;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

    @Inject
    LoanDueService due;

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
                Map.entry(
                        "loan-propose",
                        (scenario, step) ->
                                propose(scenario, step.arguments()[0], Long.parseLong(step.arguments()[1]))),
                Map.entry("loan-choose", (scenario, step) -> choose(scenario, step.arguments()[0])),
                Map.entry("loan-prepare", (scenario, step) -> prepare(scenario, step.arguments())),
                Map.entry("loan-submit", (scenario, step) -> submit(scenario, step.words())),
                Map.entry(
                        "loan-alone",
                        (scenario, step) ->
                                service.submitAlone(scenario.number(), scenario.loan(), CentreTime.today(clock))),
                Map.entry(
                        "loan-answer",
                        (scenario, step) ->
                                partner.record(scenario.loanSlip(), step.arguments()[0], entry(step.arguments()))),
                Map.entry("loan-take-back", (scenario, step) -> reversals.takeBack(scenario.loanSlip())),
                Map.entry(
                        "loan-correct",
                        (scenario, step) -> reversals.correct(
                                scenario.loanSlip(), EntryCorrectionReason.valueOf(step.arguments()[0]))),
                Map.entry(
                        "loan-letter",
                        (scenario, step) -> service.recordAnswer(
                                scenario.number(),
                                scenario.loan(),
                                answer(BusinessSource.PARTNER_BY_LETTER, step.arguments()))),
                Map.entry(
                        "loan-word",
                        (scenario, step) -> service.recordAnswer(
                                scenario.number(), scenario.loan(), answer(BusinessSource.CLIENT, step.arguments()))),
                Map.entry(
                        "loan-repay",
                        (scenario, step) -> service.recordRepayment(
                                scenario.number(),
                                scenario.loan(),
                                BusinessSource.CLIENT,
                                CentreTime.today(clock),
                                Long.valueOf(step.arguments()[0]))),
                Map.entry("loan-talk", (scenario, step) -> service.completeTasks(scenario.number(), scenario.loan())),
                Map.entry(
                        "loan-cancel",
                        (scenario, step) -> service.cancel(
                                scenario.number(), scenario.loan(), LoanCancelReason.valueOf(step.arguments()[0]))),
                Map.entry("loan-pass-day", (scenario, step) -> due.passDay(scenario.loan())));
    }

    private void propose(DemoScenario scenario, String purpose, long amount) {
        String ref = service.propose(scenario.number(), purpose, amount);
        scenario.setLoan(ref, get(scenario, ref).row().code());
    }

    /** Reads all channels of the day and takes one; where somebody learns the group, the client confirms a second time. */
    private void choose(DemoScenario scenario, String code) {
        LoanChannelRow channel = queries.readChannels(scenario.number(), scenario.loan()).channels().stream()
                .filter(read -> read.nameKey().equals(LoanChannelVersion.CHANNELS + "." + code))
                .findFirst()
                .orElseThrow();
        service.choose(
                scenario.number(),
                scenario.loan(),
                new ChooseChannelCommand(channel.id(), true, channel.revealing(), CentreTime.today(clock)));
    }

    /** Records plan and papers; detail: what all the money is spent on and, where the channel asks for a group, the membership. */
    private void prepare(DemoScenario scenario, String[] detail) {
        LoanView view = get(scenario, scenario.loan());
        Map<LoanPaper, LoanPaperState> papers = new EnumMap<>(LoanPaper.class);
        view.papers().keySet().forEach(paper -> papers.put(paper, LoanPaperState.IN_HAND));
        service.prepare(
                scenario.number(),
                scenario.loan(),
                new PrepareLoanCommand(
                        Map.of(detail[0], view.row().amount()),
                        detail.length > 1 ? GroupMembership.valueOf(detail[1]) : null,
                        papers));
    }

    /** Sends the file to the partner that lends; another of its type may be none. */
    private void submit(DemoScenario scenario, String name) {
        PartnerOption lender =
                queries.prepareSubmission(scenario.number(), scenario.loan()).sending().recipients().stream()
                        .map(option -> option.partner())
                        .filter(option -> option.name().startsWith("Phòng giao dịch")
                                || option.name().startsWith("Quỹ"))
                        .findFirst()
                        .orElseThrow();
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_BANK,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock).plusDays(CONSENT_DAYS),
                        lender.id()));
        service.submit(scenario.number(), scenario.loan(), new SendToPartnerCommand(lender.ref(), name, true));
    }

    /** Reads an entry of the lender; detail: the step and its reason, or amount, rate and months. */
    private PartnerEntry entry(String[] detail) {
        return switch (LoanStep.valueOf(detail[0])) {
            case INCOMPLETE, REJECT -> PartnerEntry.because(detail[1]);
            case APPROVE -> PartnerEntry.on(CentreTime.today(clock))
                    .with(AskedField.Type.AMOUNT, Long.valueOf(detail[1]))
                    .with(AskedField.Type.RATE, rate(detail[2]))
                    .with(AskedField.Type.MONTHS, Integer.valueOf(detail[3]));
            case DISBURSE -> PartnerEntry.on(CentreTime.today(clock))
                    .with(AskedField.Type.AMOUNT, Long.valueOf(detail[1]));
            case SETTLE -> PartnerEntry.on(CentreTime.today(clock));
            default -> PartnerEntry.EMPTY;
        };
    }

    /** Reads what a letter or the client tells, written as what the lender enters. */
    private RecordAnswerCommand answer(BusinessSource source, String[] detail) {
        LoanStep step = LoanStep.valueOf(detail[0]);
        if (step == LoanStep.RESTRUCTURE) {
            return new RecordAnswerCommand(step, source, null, null, null, rate(detail[1]), Integer.valueOf(detail[2]));
        }
        PartnerEntry entry = entry(detail);
        return new RecordAnswerCommand(
                step,
                source,
                step == LoanStep.WRITE_OFF ? CentreTime.today(clock) : entry.day(),
                entry.reason(),
                entry.amount(),
                entry.rate(),
                entry.months());
    }

    private static @Nullable Integer rate(String cell) {
        return cell.equals("-") ? null : Integer.valueOf(cell);
    }

    private LoanView get(DemoScenario scenario, String ref) {
        return queries.get(scenario.number(), ref);
    }
}
