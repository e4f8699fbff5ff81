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
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentRegister;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.intake.AcceptanceService;
import vn.donghanh.intake.CriticalFlag;
import vn.donghanh.intake.Desk;
import vn.donghanh.intake.Further;
import vn.donghanh.intake.GroundTaken;
import vn.donghanh.intake.IntakeDesk;
import vn.donghanh.intake.IntakeService;
import vn.donghanh.intake.ItemAnswer;
import vn.donghanh.intake.Maybe;
import vn.donghanh.intake.Receive;
import vn.donghanh.intake.ReceptionClock;
import vn.donghanh.intake.ScreeningService;
import vn.donghanh.intake.Told;
import vn.donghanh.intake.ToldHow;
import vn.donghanh.intake.ToldWho;
import vn.donghanh.intake.TriageItem;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.person.ContactSafetyFlag;
import vn.donghanh.person.ContactTimeSlot;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.FieldValue;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.RecordedAddress;
import vn.donghanh.person.SafeContactService;
import vn.donghanh.person.SafeContactTerms;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.VietNam;

/** The first steps: received, asked, screened, accepted or shown another way. */
@ApplicationScoped
class DemoReception {
    private static final int CONSENT_DAYS = 300;
    private static final int HOURS_SINCE = 5;

    @Inject
    IntakeService intake;

    @Inject
    IntakeDesk desk;

    @Inject
    ScreeningService screening;

    @Inject
    AcceptanceService acceptance;

    @Inject
    ConsentService consents;

    @Inject
    ConsentRegister register;

    @Inject
    SafeContactService safeContacts;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    @Inject
    DemoMark mark;

    @Inject
    Clock clock;

    void receive(DemoTale tale, DemoStep step) {
        DemoPerson person = tale.person();
        boolean emergency = !step.step().equals("receive");
        boolean asked = !step.step().equals("vital");
        Instant arrived = clock.instant().minus(Duration.ofMinutes(10));
        String number = intake.receive(new Receive(
                IntakeMode.valueOf(person.mode()),
                ReferralSource.valueOf(person.source()),
                person.maybe(person.alias()),
                AgeBand.valueOf(person.age()),
                asked
                        ? new GroundTaken(ConsentForm.WRITTEN, null, null, null)
                        : new GroundTaken(ConsentForm.VITAL_INTEREST, null, null, step.words()),
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
            Missing missing = DemoPerson.missing(person.paper());
            identity.record(
                    number,
                    IdentityField.ID_PAPER,
                    missing == null ? FieldValue.of(person.paper()) : FieldValue.missing(missing));
        }
        if (!person.residence().isEmpty()) {
            identity.record(
                    number,
                    IdentityField.RESIDENCE,
                    FieldValue.of(new RecordedAddress(
                            person.residence(),
                            DemoPerson.unitId(person.residenceUnit()),
                            VietNam.day(clock.instant()))));
        }
    }

    private List<Told> toldOf() {
        return List.of(
                new Told(ToldWho.DIRECTOR, ToldHow.MESSAGE, clock.instant()),
                new Told(ToldWho.SUPERVISOR, ToldHow.CALLED, clock.instant()));
    }

    private Further further(DemoPerson person, boolean emergency) {
        Maybe notAsked = new Maybe(null, null);
        return new Further(
                person.maybe(person.name()),
                person.maybe(person.birth()),
                person.maybe(person.phone()),
                person.addressOn(VietNam.day(clock.instant())),
                notAsked,
                emergency ? notAsked : person.firstGroup(),
                person.words().isEmpty() ? null : person.words());
    }

    private void agree(DemoTale tale) {
        DemoPerson person = tale.person();
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

    void draft(DemoTale tale) {
        keep(Desk.ORDINARY, AgeBand.valueOf(tale.person().age()));
    }

    /** Somebody was called away from the desk before anything was asked. */
    void emptyDraft() {
        keep(Desk.EMERGENCY, null);
    }

    private void keep(Desk where, @Nullable AgeBand age) {
        desk.keep(null, clock.instant(), new IntakeDesk.Known(where, age, Set.of(), null), Map.of());
    }

    /** Beyond the case itself, which was asked at the desk, and what belongs to a referral. */
    void consent(DemoTale tale, DemoStep step) {
        if (tale.person().mode().equals("EMERGENCY")) {
            agree(tale);
        }
        for (String name : step.detail().split(" ", -1)) {
            ConsentScope scope = ConsentScope.valueOf(name);
            if (scope != ConsentScope.CASE_MGMT && scope.askedByTheCentre()) {
                answer(tale, scope, ConsentAnswer.Said.YES);
            }
        }
    }

    /** What she says to one scope later on: SCOPE YES, NO or LATER. */
    void say(DemoTale tale, DemoStep step) {
        String[] said = step.detail().split(" ", -1);
        answer(tale, ConsentScope.valueOf(said[0]), ConsentAnswer.Said.valueOf(said[1]));
    }

    /** She takes back what she had agreed to. */
    void takeBack(DemoTale tale, DemoStep step) {
        String ref = register.page(tale.number()).current().stream()
                .filter(line -> line.scope() == ConsentScope.valueOf(step.detail()))
                .map(ConsentRegister.Line::ref)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        consents.withdraw(tale.number(), ref);
    }

    void endCase(DemoTale tale, DemoStep step) {
        consents.endCase(tale.number(), mark.file(tale.number()).version(), step.words());
    }

    /** What is learned of her later: a field, and for an address the place it lies in. */
    void learn(DemoTale tale, DemoStep step) {
        identity.record(tale.number(), field(step), told(step));
    }

    /** What is otherwise now: she moved, or has another number. */
    void change(DemoTale tale, DemoStep step) {
        String old = identity.states(tale.number()).stream()
                .filter(state -> state.field() == field(step) && state.holdsValue())
                .map(FieldState::ref)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow();
        identity.correct(tale.number(), old, told(step));
    }

    private static IdentityField field(DemoStep step) {
        return IdentityField.valueOf(step.detail().split(" ", -1)[0]);
    }

    private FieldValue told(DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        LocalDate today = VietNam.day(clock.instant());
        Missing missing = DemoPerson.missing(step.words());
        return missing != null
                ? FieldValue.missing(missing)
                : switch (field(step)) {
                    case ADDRESS, RESIDENCE -> FieldValue.of(new RecordedAddress(
                            step.words(), what.length > 1 ? DemoPerson.unitId(what[1]) : null, today));
                    case BIRTH -> FieldValue.of(
                            step.words().startsWith("AGE_AT_INTAKE") ? step.words() + "@" + today : step.words());
                    default -> FieldValue.of(step.words());
                };
    }

    void answer(DemoTale tale, ConsentScope scope, ConsentAnswer.Said said) {
        boolean yes = said == ConsentAnswer.Said.YES;
        consents.record(
                tale.number(),
                new ConsentAnswer(
                        scope,
                        said,
                        yes ? ConsentForm.WRITTEN : null,
                        null,
                        null,
                        scope.namesSomeone() && yes ? "Chị A Lăng Nhi" : null,
                        yes ? VietNam.day(clock.instant()).plusDays(CONSENT_DAYS) : null));
    }

    void items(DemoTale tale) {
        ItemAnswer[] answers = {ItemAnswer.NO, ItemAnswer.PARTLY, ItemAnswer.CLEARLY};
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        int place = 0;
        for (TriageItem item : TriageItem.values()) {
            items.put(item, answers[Character.digit(tale.person().items().charAt(place++), 10)]);
        }
        screening.answer(
                tale.number(),
                mark.file(tale.number()).version(),
                tale.person().flags(CriticalFlag.class),
                items,
                null);
    }

    void confirm(DemoTale tale) {
        consents.confirmVitalInterest(tale.number());
    }

    void settle(DemoTale tale, DemoStep step) {
        screening.settle(
                tale.number(),
                new ScreeningService.Settle(
                        ReceptionClock.valueOf(step.detail()), ReceptionClock.Ending.DONE, step.words()));
    }

    void accept(DemoTale tale, DemoStep step) {
        acceptance.accept(tale.number(), mark.file(tale.number()).version(), step.detail(), true);
    }

    void decline(DemoTale tale, DemoStep step) {
        acceptance.decline(tale.number(), mark.file(tale.number()).version(), step.words(), step.detail());
    }
}
