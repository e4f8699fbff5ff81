package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
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
import vn.donghanh.person.FieldValue;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
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
                person.alias().isEmpty() ? none(Missing.REFUSED) : told(person.alias()),
                AgeBand.valueOf(person.age()),
                asked
                        ? new GroundTaken(ConsentForm.WRITTEN, null, null, null)
                        : new GroundTaken(ConsentForm.VITAL_INTEREST, null, null, step.words()),
                person.flags(CriticalFlag.class),
                null,
                emergency ? toldOf() : List.of(),
                arrived,
                further(person, emergency),
                null));
        tale.isNumbered(number);
        if (!person.contact().isEmpty() && (!emergency || person.contact().equals("NONE"))) {
            agree(tale);
        }
        if (!person.paper().isEmpty() && user.may(Permission.IDENTITY_EDIT)) {
            identity.record(number, IdentityField.ID_PAPER, FieldValue.of(person.paper()));
        }
    }

    private List<Told> toldOf() {
        return List.of(
                new Told(ToldWho.DIRECTOR, ToldHow.MESSAGE, clock.instant()),
                new Told(ToldWho.SUPERVISOR, ToldHow.CALLED, clock.instant()));
    }

    private static Further further(DemoPerson person, boolean emergency) {
        Maybe notAsked = new Maybe(null, null);
        return new Further(
                none(Missing.REFUSED),
                notAsked,
                person.phone().isEmpty() ? none(Missing.NOT_APPLICABLE) : told(person.phone()),
                notAsked,
                notAsked,
                emergency ? notAsked : told(ClientGroup.HIGH_RISK.name()),
                person.words().isEmpty() ? null : person.words());
    }

    private static Maybe told(String text) {
        return new Maybe(text, null);
    }

    private static Maybe none(Missing why) {
        return new Maybe(null, why);
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
                        flags.contains(ContactSafetyFlag.CODE_WORD) ? "hoa cúc trắng" : null,
                        null,
                        null),
                0);
    }

    void draft(DemoTale tale) {
        desk.keep(
                null,
                clock.instant(),
                new IntakeDesk.Known(
                        Desk.ORDINARY, AgeBand.valueOf(tale.person().age()), Set.of(), null),
                Map.of());
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
