package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
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
class DemoSupport {
    private static final int CONSENT_DAYS = 200;
    private static final int VISIT_DAYS = 3;

    @Inject
    SupportReferralQueries queries;

    @Inject
    SupportReferralService service;

    @Inject
    PartnerBusinessService partner;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    Clock clock;

    void play(DemoScenario scenario, DemoStep step) {
        List<String> detail = Arrays.asList(step.detail().split(" ", -1));
        switch (step.step()) {
            case "support-draft" -> draft(scenario, detail);
            case "support-send" -> send(scenario, detail, step.words());
            case "support-answer" -> service.recordAnswer(
                    scenario.number(),
                    scenario.support(),
                    new RecordSupportAnswerCommand(
                            SupportStep.valueOf(detail.get(0)),
                            BusinessSource.valueOf(detail.get(1)),
                            today(),
                            last(detail, 2),
                            last(detail, 2)));
            case "support-partner" -> partner.record(
                    scenario.supportSlip(), detail.get(0), PartnerEntry.of(today(), last(detail, 1), last(detail, 1)));
            case "support-take-back" -> partner.takeBack(scenario.supportSlip());
            case "support-correct" -> partner.correct(
                    scenario.supportSlip(), EntryCorrectionReason.valueOf(detail.get(0)));
            case "support-cancel" -> service.cancel(
                    scenario.number(), scenario.support(), SupportCancelReason.valueOf(detail.get(0)));
            case "support-talk" -> service.completeTasks(scenario.number(), scenario.support());
            case "support-revoke" -> revokeConsent(scenario);
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
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
                        today().plusDays(CONSENT_DAYS),
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
                        today().plusDays(VISIT_DAYS),
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
        consents.withdraw(scenario.number(), ref);
    }

    private static @Nullable String last(List<String> detail, int position) {
        return detail.size() > position ? detail.get(position) : null;
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
