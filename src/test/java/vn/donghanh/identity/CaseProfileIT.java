package vn.donghanh.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.casefile.AgeBandUpdateService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.person.profile.PersonProfileService;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.person.profile.ProfileAnswers;
import vn.donghanh.person.profile.ProfileField;
import vn.donghanh.person.profile.ProfileRule;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.reference.SettingsRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Refusals;
import vn.donghanh.worklist.DraftRow;
import vn.donghanh.worklist.TaskQueries;

/** A profile is recorded in versions by those who assess the client; only sex and education band are stored in clear, and ages move by themselves. */
@ExtendWith(ArquillianExtension.class)
class CaseProfileIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseProfileQueries queries;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    PersonProfileService profiles;

    @Inject
    CaseDraftService drafts;

    @Inject
    TaskQueries work;

    @Inject
    IdentityService identity;

    @Inject
    CodeListService lists;

    @Inject
    CodeListQueries choices;

    @Inject
    AgeBandUpdateService ages;

    @Inject
    AccessHistoryQueries readings;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private String number;

    @BeforeEach
    void openACase() {
        staff.ensureStaff();
        number = story.as("worker1", () -> cases.open("Mơ " + RandomReference.random(), TriageLevel.LOW)
                .value());
    }

    @Test
    void everyChangeIsAVersionAndOnlyTheBandsAreInClear() {
        assertThat(page().version()).isZero();
        record(Map.of(
                ProfileField.SEX, ProfileAnswer.of("FEMALE"),
                ProfileField.EDUCATION, ProfileAnswer.of("G09"),
                ProfileField.OCCUPATION_BEFORE, ProfileAnswer.words("Công nhân may")));
        record(Map.of(
                ProfileField.SEX, ProfileAnswer.of("FEMALE"),
                ProfileField.EDUCATION, ProfileAnswer.of("G12"),
                ProfileField.OCCUPATION_BEFORE, ProfileAnswer.missing(MissingReason.REFUSED)));

        CaseProfileQueries.PageView page = page();
        assertThat(page.version()).isEqualTo(2);
        assertThat(page.answers().get(ProfileField.OCCUPATION_BEFORE).missing()).isEqualTo(MissingReason.REFUSED);
        assertThat(page.history().get(0).fields())
                .containsExactly(ProfileField.EDUCATION, ProfileField.OCCUPATION_BEFORE);
        assertThat(page.history().get(1).fields())
                .containsExactly(ProfileField.SEX, ProfileField.EDUCATION, ProfileField.OCCUPATION_BEFORE);
        assertThat(story.as("lead1", () -> overview.page(number, true)).entries())
                .as("the timeline says that it changed, and no answer")
                .extracting(line -> line.entry().key())
                .contains("timeline.profile.recorded")
                .containsOnlyOnce("timeline.profile.changed");
        Object[] counted = (Object[]) em.createQuery("select c.sex, c.educationBand from CaseFile c where c.id = :id")
                .setParameter("id", caseView().id().value())
                .getSingleResult();
        assertThat(counted).containsExactly(CountedSex.FEMALE, EducationBand.UPPER_SECONDARY);
        assertThat(readings.findBySubject("case", number, 0, 9))
                .extracting(AccessHistoryQueries.Access::action)
                .contains("profile.read", "profile.record");
    }

    @Test
    void interruptedProfileIsKeptUntilItIsRecorded() {
        String entered = "{\"occupation\":[\"Phụ hồ\"]}";
        SaveCaseDraftCommand draft =
                new SaveCaseDraftCommand(number, CaseDraftForm.PROFILE, entered, RandomReference.random());
        staff.as("worker1", () -> drafts.save(draft));
        assertThat(page().draft().text()).isEqualTo(entered);
        assertThat(story.as("worker1", () -> work.worklist().drafts()).stream().map(DraftRow::page))
                .contains("/identity/profile/" + number);
        staff.as("worker3", () -> assertNotFound(() -> drafts.save(draft)));
        record(Map.of(ProfileField.OCCUPATION_BEFORE, ProfileAnswer.words("Phụ hồ")));
        assertThat(page().draft()).isNull();
    }

    @Test
    void unchangedProfileMakesNoVersion() {
        Map<ProfileField, ProfileAnswer> answers = Map.of(ProfileField.HOUSING, ProfileAnswer.of("RENTED"));
        record(answers);
        record(answers);
        assertThat(page().version()).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAssessTheClientFindTheProfile() {
        for (String stranger : List.of("worker3", "duty1", "nurse1", "lead1", "director1", "auditor1", "admin1")) {
            staff.as(stranger, () -> assertNotFound(() -> queries.page(number)));
            staff.as(stranger, () -> assertNotFound(() -> profiles.record(number, ProfileAnswers.none(), 0)));
        }
    }

    @Test
    void concurrentChangeIsNotOverwritten() {
        record(Map.of(ProfileField.HOUSING, ProfileAnswer.of("RENTED")));
        assertThatThrownBy(() -> staff.as(
                        "worker1",
                        () -> profiles.record(
                                number, ProfileAnswers.of(Map.of(ProfileField.HOUSING, ProfileAnswer.of("OWN"))), 0)))
                .isInstanceOf(StalePageException.class);
    }

    @Test
    void formOffersWhatTheAdministratorAddsAndKeepsWhatIsRetired() {
        LocalDate today = CentreTime.today(clock);
        String code = "H" + RandomReference.random().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        staff.as("admin1", () -> lists.add("housing", new AddCodeListItemCommand(code, "Ở ghe", "On a boat", today)));
        assertThat(offered()).contains(code).doesNotContain("UNKNOWN");
        record(Map.of(ProfileField.HOUSING, ProfileAnswer.of(code)));
        staff.as("admin1", () -> lists.retire("housing", code));
        em.clear();
        record(Map.of(ProfileField.HOUSING, ProfileAnswer.of(code), ProfileField.CHILDREN, ProfileAnswer.of("2")));
        assertThat(offered()).contains(code);
        Refusals.assertRefused(
                ProfileRule.ANSWER_NOT_OFFERED, () -> record(Map.of(ProfileField.HOUSING, ProfileAnswer.of("CASTLE"))));
        Refusals.assertRefused(
                ProfileRule.ANSWER_NOT_OFFERED, () -> record(Map.of(ProfileField.SEX, ProfileAnswer.of("CASTLE"))));
    }

    @Test
    void everyEducationCountsInItsBand() {
        assertThat(choices.findByCode("education").values())
                .extracting(CodeListItemView::category)
                .isSubsetOf(
                        Arrays.stream(EducationBand.values()).map(Enum::name).toList());
        assertThat(choices.findByCode("education"))
                .extractingByKeys("NONE", "G05", "G06", "G09", "G10", "CONT_ED", "VOC_ELEM", "POSTGRAD")
                .extracting(CodeListItemView::category)
                .containsExactly(
                        "NONE",
                        "PRIMARY",
                        "LOWER_SECONDARY",
                        "LOWER_SECONDARY",
                        "UPPER_SECONDARY",
                        "UPPER_SECONDARY",
                        "POST_SECONDARY",
                        "POST_SECONDARY");
        LocalDate today = CentreTime.today(clock);
        String code = "E" + RandomReference.random().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        staff.as("admin1", () -> {
            Refusals.assertRefused(
                    SettingsRule.CATEGORY_MISSING,
                    () -> lists.add(
                            "education", new AddCodeListItemCommand(code, "Lớp xóa mù chữ", "Literacy class", today)));
            lists.add(
                    "education",
                    new AddCodeListItemCommand(
                            code, "Lớp xóa mù chữ", "Literacy class", null, null, EducationBand.PRIMARY.name(), today));
        });
        record(Map.of(ProfileField.EDUCATION, ProfileAnswer.of(code)));
        assertThat(em.createQuery("select c.educationBand from CaseFile c where c.id = :id", EducationBand.class)
                        .setParameter("id", caseView().id().value())
                        .getSingleResult())
                .isEqualTo(EducationBand.PRIMARY);
        staff.as("admin1", () -> lists.retire("education", code));
    }

    @Test
    void birthdayMovesTheBandWithoutATraceInTheCase() {
        LocalDate today = CentreTime.today(clock);
        LocalDate birthday = today.plusDays(40);
        staff.as(
                "worker1",
                () -> identity.record(
                        number, IdentityField.BIRTH, IdentityFieldValue.of(PartialDate.day(birthday.minusYears(18)))));
        CaseView before = caseView();
        assertThat(before.ageBand()).isEqualTo(AgeBand.FROM_16_TO_17);
        long previous = before.id().value() - 1;

        ages.updateAfter(previous, birthday.minusDays(1));
        assertThat(caseView().ageBand()).isEqualTo(AgeBand.FROM_16_TO_17);
        ages.updateAfter(previous, birthday);
        assertThat(caseView().ageBand()).isEqualTo(AgeBand.FROM_18_TO_24);
        assertThat(caseView().childPath()).isFalse();
        assertThat(caseView().version()).isEqualTo(before.version());
        ages.updateAfter(previous, today);
        assertThat(caseView().ageBand()).isEqualTo(AgeBand.FROM_16_TO_17);
        assertThat(caseView().childPath()).isTrue();
    }

    private List<String> offered() {
        return page().items().get(ProfileField.HOUSING).stream()
                .map(CodeListItemView::code)
                .toList();
    }

    private CaseProfileQueries.PageView page() {
        return story.as("worker1", () -> queries.page(number));
    }

    private void record(Map<ProfileField, ProfileAnswer> answers) {
        int version = page().version();
        staff.as("worker1", () -> profiles.record(number, ProfileAnswers.of(answers), version));
    }

    private CaseView caseView() {
        return story.as("worker1", () -> cases.get(CaseNumber.parse(number).orElseThrow()));
    }
}
