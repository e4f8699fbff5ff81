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
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.intake.AcceptanceService;
import vn.donghanh.intake.AdditionalDetails;
import vn.donghanh.intake.AnswerOrReason;
import vn.donghanh.intake.CriticalFlag;
import vn.donghanh.intake.EmergencyDeadline;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeGround;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.intake.ItemAnswer;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.intake.ReceiveClientCommand;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.intake.TriageItem;
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
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** The first steps: received, asked, screened, accepted or shown another way. */
@ApplicationScoped
class DemoReception {
    private static final int CONSENT_DAYS = 300;
    private static final int HOURS_SINCE = 5;

    @Inject
    IntakeService intake;

    @Inject
    IntakeDraftService desk;

    @Inject
    ScreeningService screening;

    @Inject
    AcceptanceService acceptance;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    SafeContactService safeContacts;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    @Inject
    DemoProgressRepository mark;

    @Inject
    Clock clock;

    void receive(DemoScenario tale, DemoStep step) {
        DemoClient person = tale.person();
        boolean emergency = !step.step().equals("receive");
        boolean asked = !step.step().equals("vital");
        Instant arrived = clock.instant().minus(Duration.ofMinutes(10));
        String number = intake.receive(new ReceiveClientCommand(
                IntakeMode.valueOf(person.mode()),
                ReferralSource.valueOf(person.source()),
                person.answerOrReason(person.alias()),
                AgeBand.valueOf(person.age()),
                asked
                        ? new IntakeGround(ConsentMethod.WRITTEN, null, null, null)
                        : new IntakeGround(ConsentMethod.VITAL_INTEREST, null, null, step.words()),
                person.flags(CriticalFlag.class),
                person.flags(CriticalFlag.class).contains(CriticalFlag.C_RAPE72) ? HOURS_SINCE : null,
                emergency ? toldOf() : List.of(),
                arrived,
                further(person, emergency),
                null));
        tale.isNumbered(number);
        if (!person.contact().isEmpty() && (!emergency || person.contact().equals("NONE"))) {
            agree(tale);
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
                            person.residence(),
                            DemoClient.unitId(person.residenceUnit()),
                            CentreTime.day(clock.instant()))));
        }
    }

    private List<Notification> toldOf() {
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
                person.addressOn(CentreTime.day(clock.instant())),
                notAsked,
                emergency ? notAsked : person.firstGroup(),
                person.words().isEmpty() ? null : person.words());
    }

    private void agree(DemoScenario tale) {
        DemoClient person = tale.person();
        Set<ContactSafetyFlag> flags = person.agreed(ContactSafetyFlag.class);
        safeContacts.agree(
                tale.number(),
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

    void draft(DemoScenario tale) {
        saveDraft(IntakeType.ORDINARY, AgeBand.valueOf(tale.person().age()));
    }

    /** Somebody was called away from the desk before anything was asked. */
    void emptyDraft() {
        saveDraft(IntakeType.EMERGENCY, null);
    }

    private void saveDraft(IntakeType where, @Nullable AgeBand age) {
        desk.saveDraft(null, clock.instant(), new IntakeDraftService.KnownFacts(where, age, Set.of(), null), Map.of());
    }

    /** Beyond the case itself, which was asked at the desk, and what belongs to a referral. */
    void consent(DemoScenario tale, DemoStep step) {
        if (tale.person().mode().equals("EMERGENCY")) {
            agree(tale);
        }
        for (String name : step.detail().split(" ", -1)) {
            ConsentScope scope = ConsentScope.valueOf(name);
            if (scope != ConsentScope.CASE_MGMT && scope.askedByTheCentre()) {
                answer(tale, scope, RecordConsentCommand.Answer.YES);
            }
        }
    }

    /** What she says to one scope later on: SCOPE YES, NO or LATER. */
    void addNotification(DemoScenario tale, DemoStep step) {
        String[] said = step.detail().split(" ", -1);
        answer(tale, ConsentScope.valueOf(said[0]), RecordConsentCommand.Answer.valueOf(said[1]));
    }

    /** She takes back what she had agreed to. */
    void takeBack(DemoScenario tale, DemoStep step) {
        String ref = register.page(tale.number()).current().stream()
                .filter(line -> line.scope() == ConsentScope.valueOf(step.detail()))
                .map(ConsentQueries.Row::ref)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        consents.withdraw(tale.number(), ref);
    }

    void endCase(DemoScenario tale, DemoStep step) {
        consents.endCase(tale.number(), mark.caseView(tale.number()).version(), step.words());
    }

    /** What is learned of her later: a field, and for an address the place it lies in. */
    void learn(DemoScenario tale, DemoStep step) {
        identity.record(tale.number(), field(step), fieldValue(step));
    }

    /** What is otherwise now: she moved, or has another number. */
    void change(DemoScenario tale, DemoStep step) {
        String old = identity.states(tale.number()).stream()
                .filter(state -> state.field() == field(step) && state.holdsValue())
                .map(IdentityFieldStatus::ref)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow();
        identity.correct(tale.number(), old, fieldValue(step));
    }

    private static IdentityField field(DemoStep step) {
        return IdentityField.valueOf(step.detail().split(" ", -1)[0]);
    }

    private IdentityFieldValue fieldValue(DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        LocalDate today = CentreTime.day(clock.instant());
        MissingReason missing = DemoClient.missing(step.words());
        return missing != null
                ? IdentityFieldValue.missing(missing)
                : switch (field(step)) {
                    case ADDRESS, RESIDENCE -> IdentityFieldValue.of(new RecordedAddress(
                            step.words(), what.length > 1 ? DemoClient.unitId(what[1]) : null, today));
                    case BIRTH -> IdentityFieldValue.of(
                            step.words().startsWith("AGE_AT_INTAKE") ? step.words() + "@" + today : step.words());
                    default -> IdentityFieldValue.of(step.words());
                };
    }

    void answer(DemoScenario tale, ConsentScope scope, RecordConsentCommand.Answer said) {
        boolean yes = said == RecordConsentCommand.Answer.YES;
        consents.record(
                tale.number(),
                new RecordConsentCommand(
                        scope,
                        said,
                        yes ? ConsentMethod.WRITTEN : null,
                        null,
                        null,
                        scope.namesSomeone() && yes ? "Chị A Lăng Nhi" : null,
                        yes ? CentreTime.day(clock.instant()).plusDays(CONSENT_DAYS) : null));
    }

    void items(DemoScenario tale) {
        ItemAnswer[] answers = {ItemAnswer.NO, ItemAnswer.PARTLY, ItemAnswer.CLEARLY};
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        int place = 0;
        for (TriageItem item : TriageItem.values()) {
            items.put(item, answers[Character.digit(tale.person().items().charAt(place++), 10)]);
        }
        screening.answer(
                tale.number(),
                mark.caseView(tale.number()).version(),
                tale.person().flags(CriticalFlag.class),
                items,
                null);
    }

    void confirm(DemoScenario tale) {
        consents.confirmVitalInterest(tale.number());
    }

    void settle(DemoScenario tale, DemoStep step) {
        screening.settle(
                tale.number(),
                new ScreeningService.SettleDeadlineCommand(
                        EmergencyDeadline.valueOf(step.detail()), EmergencyDeadline.Ending.DONE, step.words()));
    }

    void accept(DemoScenario tale, DemoStep step) {
        acceptance.accept(tale.number(), mark.caseView(tale.number()).version(), step.detail(), true);
    }

    void decline(DemoScenario tale, DemoStep step) {
        acceptance.decline(tale.number(), mark.caseView(tale.number()).version(), step.words(), step.detail());
    }
}
