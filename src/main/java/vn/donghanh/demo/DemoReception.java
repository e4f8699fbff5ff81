package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.ConsentLapseService;
import vn.donghanh.intake.AcceptanceService;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.EmergencyDeadline;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** Plays intake: reception, consent, screening, acceptance or redirection. */
@ApplicationScoped
class DemoReception implements DemoScenarioRunner.Part {
    private static final int CONSENT_DAYS = 300;
    private static final int HOURS_SINCE = 5;

    @Inject
    IntakeService intake;

    @Inject
    IntakeDraftService drafts;

    @Inject
    ScreeningService screening;

    @Inject
    AcceptanceService acceptance;

    @Inject
    ConsentService consents;

    @Inject
    ConsentLapseService lapses;

    @Inject
    ConsentQueries register;

    @Inject
    SafeContactService safeContacts;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    @Inject
    DemoProgressRepository progress;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("receive", this::receive),
                Map.entry("emergency", this::receive),
                Map.entry("vital", this::receive),
                Map.entry("draft", (scenario, step) -> draft(scenario)),
                Map.entry("draft-empty", (scenario, step) -> emptyDraft()),
                Map.entry("consent", this::consent),
                Map.entry("items", (scenario, step) -> items(scenario)),
                Map.entry("confirm", (scenario, step) -> confirm(scenario)),
                Map.entry("settle", this::settle),
                Map.entry("accept", this::accept),
                Map.entry("decline", this::decline),
                Map.entry("say", this::changeConsent),
                Map.entry("answer-again", this::answerAgain),
                Map.entry("consent-lapses", this::announceExpiry),
                Map.entry("take-back", this::revokeConsent),
                Map.entry("end-case", this::endCase),
                Map.entry("learn", this::addIdentityField),
                Map.entry("change", this::replaceIdentityField));
    }

    void receive(DemoScenario scenario, DemoStep step) {
        DemoClient person = scenario.client();
        boolean emergency = !step.step().equals("receive");
        boolean consentAsked = !step.step().equals("vital");
        Instant arrived = clock.instant().minus(Duration.ofMinutes(10));
        String number = intake.receive(new ReceiveClientCommand(
                IntakeMode.valueOf(person.mode()),
                ReferralSource.valueOf(person.source()),
                person.answerOrReason(person.alias()),
                null,
                AgeBand.valueOf(person.age()),
                consentAsked
                        ? new IntakeGround(ConsentMethod.WRITTEN, null, null, null)
                        : new IntakeGround(ConsentMethod.VITAL_INTEREST, null, null, step.words()),
                person.flags(CriticalFlag.class),
                person.flags(CriticalFlag.class).contains(CriticalFlag.C_RAPE72) ? HOURS_SINCE : null,
                emergency ? notifications() : List.of(),
                arrived,
                further(person, emergency),
                null));
        scenario.setNumber(number);
        if (!person.contact().isEmpty() && (!emergency || person.contact().equals("NONE"))) {
            agree(scenario);
        }
        if (!person.paper().isEmpty() && user.may(Permission.IDENTITY_EDIT)) {
            MissingReason missing = DemoClient.missing(person.paper());
            identity.record(
                    number,
                    IdentityField.ID_PAPER,
                    missing == null ? IdentityFieldValue.of(person.paper()) : IdentityFieldValue.missing(missing));
        }
        if (!person.residence().isEmpty()) {
            identity.record(
                    number,
                    IdentityField.RESIDENCE,
                    IdentityFieldValue.of(new RecordedAddress(
                            person.residence(), DemoClient.unitId(person.residenceUnit()), CentreTime.today(clock))));
        }
    }

    private List<Notification> notifications() {
        return List.of(
                new Notification(NotifiedParty.DIRECTOR, NotificationChannel.MESSAGE, clock.instant()),
                new Notification(NotifiedParty.SUPERVISOR, NotificationChannel.CALLED, clock.instant()));
    }

    private AdditionalDetails further(DemoClient person, boolean emergency) {
        AnswerOrReason notAsked = new AnswerOrReason(null, null);
        return new AdditionalDetails(
                person.answerOrReason(person.name()),
                person.answerOrReason(person.birth()),
                person.answerOrReason(person.phone()),
                person.addressOn(CentreTime.today(clock)),
                notAsked,
                emergency ? notAsked : person.firstGroup(),
                person.words().isEmpty() ? null : person.words());
    }

    private void agree(DemoScenario scenario) {
        DemoClient person = scenario.client();
        Set<ContactSafetyFlag> flags = person.agreed(ContactSafetyFlag.class);
        safeContacts.agree(
                scenario.number(),
                new SafeContactTerms(
                        person.agreed(ContactChannel.class),
                        person.agreed(ContactTimeSlot.class),
                        flags,
                        null,
                        flags.contains(ContactSafetyFlag.CODE_WORD) ? "hoa cúc trắng" : null,
                        null,
                        null),
                null);
    }

    void draft(DemoScenario scenario) {
        saveDraft(IntakeType.ORDINARY, AgeBand.valueOf(scenario.client().age()));
    }

    /** Saves an intake draft without any answers. */
    void emptyDraft() {
        saveDraft(IntakeType.EMERGENCY, null);
    }

    private void saveDraft(IntakeType type, @Nullable AgeBand age) {
        drafts.saveDraft(null, clock.instant(), new IntakeDraftService.KnownFacts(type, age, Set.of(), null), Map.of());
    }

    /** Records the further consents, beyond those asked at intake or with a referral. */
    void consent(DemoScenario scenario, DemoStep step) {
        if (scenario.client().mode().equals("EMERGENCY")) {
            agree(scenario);
        }
        for (String name : step.detail().split(" ", -1)) {
            ConsentScope scope = ConsentScope.valueOf(name);
            if (scope != ConsentScope.CASE_MGMT && scope.isAskedByCentre()) {
                answer(scenario, scope, RecordConsentCommand.Answer.YES);
            }
        }
    }

    /** Changes the consent to one scope: SCOPE YES, NO or LATER, how many days before, and the name of the person whom it concerns. */
    void changeConsent(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        answer(
                scenario,
                ConsentScope.valueOf(arguments[0]),
                RecordConsentCommand.Answer.valueOf(arguments[1]),
                step.words(),
                arguments.length == 2 ? 0 : Integer.parseInt(arguments[2]));
    }

    /** Records what the client says when asked again about what a partner was given: SCOPE NO or NOT_RENEWED. */
    void answerAgain(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        ConsentScope scope = ConsentScope.valueOf(arguments[0]);
        ConsentQueries.PageView page = register.page(scenario.number());
        OrganisationId partner = Stream.concat(
                        page.agreed().stream()
                                .filter(agreed -> agreed.scope() == scope)
                                .map(ConsentQueries.AgreedScope::recipient),
                        page.runOut().stream()
                                .filter(runOut -> runOut.scope() == scope)
                                .map(ConsentQueries.RunOutScope::recipient))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        consents.record(
                scenario.number(),
                new RecordConsentCommand(
                        scope,
                        RecordConsentCommand.Answer.valueOf(arguments[1]),
                        null,
                        null,
                        null,
                        null,
                        null,
                        partner));
    }

    /** Withdraws a consent. */
    void revokeConsent(DemoScenario scenario, DemoStep step) {
        consents.withdraw(scenario.number(), currentConsent(scenario, step), CentreTime.today(clock));
    }

    /** Reminds of the end of a consent, as the job does. */
    void announceExpiry(DemoScenario scenario, DemoStep step) {
        lapses.announceExpiry(currentConsent(scenario, step));
    }

    private String currentConsent(DemoScenario scenario, DemoStep step) {
        return register.page(scenario.number()).current().stream()
                .filter(line -> line.scope() == ConsentScope.valueOf(step.detail()))
                .map(ConsentQueries.Row::ref)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    void endCase(DemoScenario scenario, DemoStep step) {
        consents.endCase(scenario.number(), progress.caseView(scenario.number()).version(), step.words());
    }

    /** Adds an identity field, for an address with its administrative unit. */
    void addIdentityField(DemoScenario scenario, DemoStep step) {
        identity.record(scenario.number(), field(step), fieldValue(step));
    }

    /** Replaces an identity field after a change, such as a move or a new number. */
    void replaceIdentityField(DemoScenario scenario, DemoStep step) {
        String old = identity.statuses(scenario.number()).stream()
                .filter(state -> state.field() == field(step) && state.holdsValue())
                .map(IdentityFieldStatus::ref)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow();
        identity.correct(scenario.number(), old, fieldValue(step));
    }

    private static IdentityField field(DemoStep step) {
        return IdentityField.valueOf(step.detail().split(" ", -1)[0]);
    }

    private IdentityFieldValue fieldValue(DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        LocalDate today = CentreTime.today(clock);
        MissingReason missing = DemoClient.missing(step.words());
        return missing != null
                ? IdentityFieldValue.missing(missing)
                : switch (field(step)) {
                    case ADDRESS, RESIDENCE -> IdentityFieldValue.of(new RecordedAddress(
                            step.words(), arguments.length > 1 ? DemoClient.unitId(arguments[1]) : null, today));
                    case BIRTH -> IdentityFieldValue.of(
                            step.words().startsWith("AGE_AT_INTAKE") ? step.words() + "@" + today : step.words());
                    default -> IdentityFieldValue.of(step.words());
                };
    }

    void answer(DemoScenario scenario, ConsentScope scope, RecordConsentCommand.Answer answer) {
        answer(scenario, scope, answer, "Chị A Lăng Nhi", 0);
    }

    private void answer(
            DemoScenario scenario,
            ConsentScope scope,
            RecordConsentCommand.Answer answer,
            String named,
            int daysBefore) {
        boolean given = answer == RecordConsentCommand.Answer.YES;
        LocalDate today = CentreTime.today(clock);
        RecordConsentCommand command = new RecordConsentCommand(
                scope,
                answer,
                given ? ConsentMethod.WRITTEN : null,
                null,
                null,
                scope.namesPerson() && given ? named : null,
                given ? today.plusDays(CONSENT_DAYS) : null);
        consents.record(scenario.number(), daysBefore == 0 ? command : command.answeredOn(today.minusDays(daysBefore)));
    }

    void items(DemoScenario scenario) {
        ItemAnswer[] answers = {ItemAnswer.NO, ItemAnswer.PARTLY, ItemAnswer.CLEARLY};
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        int position = 0;
        for (TriageItem item : TriageItem.values()) {
            items.put(item, answers[Character.digit(scenario.client().items().charAt(position++), 10)]);
        }
        screening.saveAnswers(
                scenario.number(),
                progress.caseView(scenario.number()).version(),
                scenario.client().flags(CriticalFlag.class),
                items,
                null);
    }

    void confirm(DemoScenario scenario) {
        consents.confirmVitalInterest(scenario.number());
    }

    void settle(DemoScenario scenario, DemoStep step) {
        screening.settle(
                scenario.number(),
                new ScreeningService.SettleDeadlineCommand(
                        EmergencyDeadline.valueOf(step.detail()), DeadlineOutcome.DONE, step.words()));
    }

    void accept(DemoScenario scenario, DemoStep step) {
        acceptance.accept(
                scenario.number(), progress.caseView(scenario.number()).version(), step.detail(), true);
    }

    void decline(DemoScenario scenario, DemoStep step) {
        acceptance.decline(
                scenario.number(), progress.caseView(scenario.number()).version(), step.words(), step.detail());
    }
}
