package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.demo.partner.DemoReversals;
import vn.donghanh.legalaid.LegalAidNoteService;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.legalaid.LegalAidRoute;
import vn.donghanh.legalaid.LegalAidService;
import vn.donghanh.legalaid.LegalAidSubject;
import vn.donghanh.legalaid.LegalAidView;
import vn.donghanh.legalaid.LegalAidWithdrawalReason;
import vn.donghanh.legalaid.OpenMatterCommand;
import vn.donghanh.legalaid.PaperState;
import vn.donghanh.legalaid.RecordPaperCommand;
import vn.donghanh.legalaid.note.ReceivedNoteService;
import vn.donghanh.legalaid.note.ReceivedNotesView;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.shared.CentreTime;

/** Plays legal matters: the worker's steps on the case, the legal aid centre's under the number of the slip. */
@ApplicationScoped
class DemoLegalAid implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 300;

    @Inject
    LegalAidQueries queries;

    @Inject
    LegalAidService service;

    @Inject
    LegalAidNoteService notes;

    @Inject
    PartnerBusinessService partner;

    @Inject
    DemoReversals reversals;

    @Inject
    PartnerBusinessQueries slips;

    @Inject
    ReceivedNoteService reading;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry(
                        "legal-open",
                        (scenario, step) ->
                                open(scenario, step.arguments()[0], LegalAidSubject.valueOf(step.arguments()[1]))),
                Map.entry("legal-ground", (scenario, step) -> {
                    service.prepare(scenario.number(), scenario.matter());
                    service.chooseGround(scenario.number(), scenario.matter(), step.arguments()[0]);
                }),
                Map.entry(
                        "legal-paper",
                        (scenario, step) -> service.recordPaper(
                                scenario.number(),
                                scenario.matter(),
                                new RecordPaperCommand(
                                        step.arguments()[0],
                                        PaperState.valueOf(step.arguments()[1]),
                                        CentreTime.today(clock)))),
                Map.entry(
                        "legal-note",
                        (scenario, step) -> notes.write(scenario.number(), scenario.matter(), step.words())),
                Map.entry(
                        "legal-note-share",
                        (scenario, step) ->
                                notes.share(scenario.number(), scenario.matter(), newestNote(scenario), true)),
                Map.entry(
                        "legal-note-take-back",
                        (scenario, step) -> notes.takeBack(scenario.number(), scenario.matter(), newestNote(scenario))),
                Map.entry("legal-note-read", (scenario, step) -> readNote(scenario)),
                Map.entry("legal-send", (scenario, step) -> send(scenario, step.words())),
                Map.entry(
                        "legal-answer",
                        (scenario, step) ->
                                partner.record(scenario.matterCode(), step.arguments()[0], entry(step.arguments()))),
                Map.entry(
                        "legal-talk", (scenario, step) -> service.completeTasks(scenario.number(), scenario.matter())),
                Map.entry("legal-take-back", (scenario, step) -> reversals.takeBack(scenario.matterCode())),
                Map.entry(
                        "legal-correct",
                        (scenario, step) -> reversals.correct(
                                scenario.matterCode(), EntryCorrectionReason.valueOf(step.arguments()[0]))),
                Map.entry(
                        "legal-instead",
                        (scenario, step) -> service.goInstead(
                                scenario.number(), scenario.matter(), LegalAidRoute.valueOf(step.arguments()[0]))),
                Map.entry(
                        "legal-withdraw",
                        (scenario, step) -> service.withdraw(
                                scenario.number(),
                                scenario.matter(),
                                LegalAidWithdrawalReason.valueOf(step.arguments()[0]))));
    }

    private void open(DemoScenario scenario, String matter, LegalAidSubject subject) {
        String ref = service.request(scenario.number(), new OpenMatterCommand(matter, subject));
        scenario.setMatter(ref, queries.get(scenario.number(), ref).row().code());
    }

    private String newestNote(DemoScenario scenario) {
        return queries.get(scenario.number(), scenario.matter()).notes().get(0).ref();
    }

    private void readNote(DemoScenario scenario) {
        ReceivedNotesView received =
                Objects.requireNonNull(slips.get(scenario.matterCode()).own(ReceivedNotesView.class));
        reading.read(scenario.matterCode(), received.rows().get(0).ref());
    }

    private PartnerEntry entry(String[] detail) {
        return switch (detail[0]) {
            case "ACCEPT" -> PartnerEntry.on(CentreTime.today(clock));
            case "REFUSE" -> PartnerEntry.because(detail[1]);
            case "SET_HEARING" -> PartnerEntry.on(CentreTime.today(clock).plusDays(Integer.parseInt(detail[1])));
            case "RESOLVE" -> PartnerEntry.of(CentreTime.today(clock), null, detail[1]);
            default -> PartnerEntry.EMPTY;
        };
    }

    private void send(DemoScenario scenario, String name) {
        LegalAidView view = queries.get(scenario.number(), scenario.matter());
        if (view.sending() == null) {
            throw new IllegalStateException("Not being prepared: " + view.row().status());
        }
        RecipientOption recipient = view.sending().recipients().stream()
                .filter(option -> option.partner().name().startsWith("Trung tâm"))
                .findFirst()
                .orElseThrow();
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_LEGAL,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        CentreTime.today(clock).plusDays(CONSENT_DAYS),
                        recipient.partner().id()));
        service.refer(
                scenario.number(),
                scenario.matter(),
                new SendToPartnerCommand(recipient.partner().ref(), name, true));
    }
}
