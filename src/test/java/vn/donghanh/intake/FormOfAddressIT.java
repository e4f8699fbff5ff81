package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.identity.CaseProfileQueries;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.FormOfAddressService;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** How a client wishes to be addressed is asked at the reception or with safe contact, kept in the sealed profile, and said in the questions of consent. */
@ExtendWith(ArquillianExtension.class)
class FormOfAddressIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    IntakeService intake;

    @Inject
    FormOfAddressService addresses;

    @Inject
    PersonProfileService profiles;

    @Inject
    CaseProfileQueries profilePage;

    @Inject
    SafeContactPageQueries contactPage;

    @Inject
    ConsentQueries consents;

    @Inject
    AccessHistoryQueries readings;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void staffAreThere() {
        staff.ensureStaff();
    }

    @Test
    void whatIsChosenAtTheReceptionIsSaidAfterwards() {
        String number = receive(AgeBand.FROM_25_TO_34, FormOfAddress.ANH);
        assertThat(address("duty1", number)).isEqualTo(FormOfAddress.ANH);
        assertThat(answer("duty1", number)).isEqualTo(ProfileAnswer.of("ANH"));
    }

    @Test
    void clientWhoWasNotAskedIsAddressedNeutrally() {
        String adult = receive(AgeBand.FROM_25_TO_34, null);
        assertThat(answer("duty1", adult)).isEqualTo(ProfileAnswer.notAsked());
        assertThat(address("duty1", adult)).isEqualTo(FormOfAddress.BAN);
        assertThat(address("duty1", receive(AgeBand.FROM_16_TO_17, null))).isEqualTo(FormOfAddress.EM);
        assertThat(address("duty1", receive(AgeBand.UNKNOWN, null))).isEqualTo(FormOfAddress.BAN);
    }

    @Test
    void wishIsCorrectedAndEveryVersionStays() {
        String number = openCase();
        record("worker1", number, ProfileAnswer.of("CHI"));
        record("worker1", number, ProfileAnswer.of("CHI"));
        assertThat(page(number).version()).isEqualTo(1);
        record("worker1", number, ProfileAnswer.of("BAN"));
        assertThat(address("worker1", number)).isEqualTo(FormOfAddress.BAN);
        record("worker1", number, ProfileAnswer.missing(MissingReason.REFUSED));
        assertThat(address("worker1", number)).isEqualTo(FormOfAddress.BAN);
        assertThat(answer("worker1", number).missing()).isEqualTo(MissingReason.REFUSED);
        assertThat(page(number).history()).hasSize(3).allSatisfy(change -> assertThat(change.fields())
                .containsExactly(ProfileField.FORM_OF_ADDRESS));
        assertThat(readings.findBySubject("case", number, 0, 30))
                .extracting(AccessHistoryQueries.Access::action)
                .contains("form-of-address.record");
    }

    @Test
    void otherAnswersOfTheProfileStayAsTheyAre() {
        String number = openCase();
        staff.as(
                "worker1",
                () -> profiles.record(
                        number, ProfileAnswers.of(Map.of(ProfileField.HOUSING, ProfileAnswer.of("RENTED"))), 0));
        record("worker1", number, ProfileAnswer.of("CHU"));
        assertThat(page(number).answers().code(ProfileField.HOUSING)).contains("RENTED");
        assertThat(page(number).answers().code(ProfileField.FORM_OF_ADDRESS)).contains("CHU");
    }

    @Test
    void onlyThoseWhoWorkOnTheCaseRecordIt() {
        String number = openCase();
        for (String stranger : List.of("worker3", "nurse1", "director1", "auditor1", "admin1")) {
            staff.as(stranger, () -> assertNotFound(() -> addresses.record(number, ProfileAnswer.of("ANH"))));
        }
        for (String stranger : List.of("worker3", "nurse1", "auditor1", "admin1")) {
            staff.as(stranger, () -> assertNotFound(() -> contactPage.page(number)));
        }
        staff.as(
                "worker1",
                () -> assertRefused(
                        ProfileRule.ANSWER_NOT_OFFERED, () -> addresses.record(number, ProfileAnswer.of("KING"))));
        assertThat(answer("worker1", number)).isEqualTo(ProfileAnswer.notAsked());
    }

    @Test
    void theWordIsInNoColumnInClear() {
        CaseNumber number = CaseNumber.parse(openCase()).orElseThrow();
        record("worker1", number.value(), ProfileAnswer.of("CHAU"));
        String person = story.as("worker1", () -> cases.get(number).person().value());
        List<?> sealed = em.createNativeQuery(
                        "select answers_sealed from donghanh_log.person_profile where person_ref = ?1")
                .setParameter(1, person)
                .getResultList();
        assertThat(sealed).singleElement().satisfies(value -> assertThat(
                        new String((byte[]) value, StandardCharsets.ISO_8859_1))
                .doesNotContain("CHAU", "FORM_OF_ADDRESS"));
    }

    private String openCase() {
        return story.as("worker1", () -> cases.open("Mơ " + RandomReference.random(), TriageLevel.LOW)
                .value());
    }

    private String receive(AgeBand age, @Nullable FormOfAddress wished) {
        return story.as(
                "duty1",
                () -> intake.receive(new ReceiveClientCommand(
                        IntakeMode.WALK_IN,
                        ReferralSource.SELF,
                        new AnswerOrReason(null, MissingReason.REFUSED),
                        wished,
                        age,
                        new IntakeGround(ConsentMethod.WRITTEN, null, null, null),
                        Set.of(),
                        null,
                        List.of(),
                        clock.instant(),
                        AdditionalDetails.empty(),
                        null)));
    }

    private void record(String username, String number, ProfileAnswer answer) {
        staff.as(username, () -> addresses.record(number, answer));
    }

    private FormOfAddress address(String username, String number) {
        return story.as(username, () -> consents.page(number)).address();
    }

    private ProfileAnswer answer(String username, String number) {
        return story.as(username, () -> contactPage.page(number)).address();
    }

    private CaseProfileQueries.PageView page(String number) {
        return story.as("worker1", () -> profilePage.page(number));
    }
}
