package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.supportreferral.DraftSupportCommand;
import vn.donghanh.supportreferral.RecordSupportAnswerCommand;
import vn.donghanh.supportreferral.SendSupportCommand;
import vn.donghanh.supportreferral.SupportCancelReason;
import vn.donghanh.supportreferral.SupportReferralQueries;
import vn.donghanh.supportreferral.SupportReferralService;
import vn.donghanh.supportreferral.SupportSlipField;
import vn.donghanh.supportreferral.SupportStep;

/** Plays referrals for support: the worker's steps on the case, the partner's under the number of the slip. */
@ApplicationScoped
class DemoSupport implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 200;
    private static final int VISIT_DAYS = 3;

    @Inject
    SupportReferralQueries queries;

    @Inject
    SupportReferralService service;

    @Inject
    PartnerBusinessService partner;

    @Inject
    DemoReversals reversals;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("support-draft", (scenario, step) -> draft(scenario, arguments(step))),
                Map.entry("support-send", (scenario, step) -> send(scenario, arguments(step), step.words())),
                Map.entry(
                        "support-answer",
                        (scenario, step) -> service.recordAnswer(
                                scenario.number(),
                                scenario.support(),
                                new RecordSupportAnswerCommand(
                                        SupportStep.valueOf(arguments(step).get(0)),
                                        BusinessSource.valueOf(arguments(step).get(1)),
                                        CentreTime.today(clock),
                                        last(arguments(step), 2),
                                        last(arguments(step), 2)))),
                Map.entry(
                        "support-partner",
                        (scenario, step) -> partner.record(
                                scenario.supportSlip(),
                                arguments(step).get(0),
                                PartnerEntry.of(
                                        CentreTime.today(clock), last(arguments(step), 1), last(arguments(step), 1)))),
                Map.entry("support-take-back", (scenario, step) -> reversals.takeBack(scenario.supportSlip())),
                Map.entry(
                        "support-correct",
                        (scenario, step) -> reversals.correct(
                                scenario.supportSlip(),
                                EntryCorrectionReason.valueOf(arguments(step).get(0)))),
                Map.entry(
                        "support-cancel",
                        (scenario, step) -> service.cancel(
                                scenario.number(),
                                scenario.support(),
                                SupportCancelReason.valueOf(arguments(step).get(0)))),
                Map.entry(
                        "support-talk",
                        (scenario, step) -> service.completeTasks(scenario.number(), scenario.support())),
                Map.entry("support-revoke", (scenario, step) -> revokeConsent(scenario)));
    }

    private static List<String> arguments(DemoStep step) {
        return Arrays.asList(step.arguments());
    }

    /** The kind of partner, what is asked for, and the need that it answers, if any. */
    private void draft(DemoScenario scenario, List<String> detail) {
        String need = last(detail, 2) == null
                ? null
                : queries.list(scenario.number()).needs().stream()
                        .filter(known -> known.labelKey().endsWith("." + detail.get(2)))
                        .map(NeedSummary::key)
                        .findFirst()
                        .orElseThrow();
        String ref = service.draft(
                scenario.number(),
                new DraftSupportCommand(PartnerBusinessKind.valueOf(detail.get(0)), detail.get(1), need));
        scenario.setSupport(ref, queries.get(scenario.number(), ref).row().code());
    }

    /** The lines that the client wants told, and how many children come along, if that is one. */
    private void send(DemoScenario scenario, List<String> detail, String name) {
        SendingView form = Objects.requireNonNull(
                queries.get(scenario.number(), scenario.support()).sending());
        RecipientOption option = form.recipients().get(0);
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        form.kind().scope(),
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock).plusDays(CONSENT_DAYS),
                        option.partner().id()));
        Set<SupportSlipField> fields = EnumSet.noneOf(SupportSlipField.class);
        Arrays.stream(detail.get(0).split(",", -1))
                .filter(line -> !line.equals("-"))
                .map(SupportSlipField::valueOf)
                .forEach(fields::add);
        String children = last(detail, 1);
        service.send(
                scenario.number(),
                scenario.support(),
                new SendSupportCommand(
                        new SendToPartnerCommand(option.partner().ref(), name, true),
                        fields,
                        CentreTime.today(clock).plusDays(VISIT_DAYS),
                        children == null ? null : Integer.valueOf(children)));
    }

    /** Withdraws the consent on which the last slip was sent. */
    private void revokeConsent(DemoScenario scenario) {
        PartnerBusinessKind kind =
                queries.get(scenario.number(), scenario.support()).row().kind();
        String ref = register.page(scenario.number()).current().stream()
                .filter(line -> line.scope() == kind.scope() && line.recipient() != null)
                .map(ConsentQueries.Row::ref)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        consents.withdraw(scenario.number(), ref, CentreTime.today(clock));
    }

    private static @Nullable String last(List<String> detail, int position) {
        return detail.size() > position ? detail.get(position) : null;
    }
}
