package vn.donghanh.person.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;

/** The answers of a profile: none is compulsory, each may be missing for one of four reasons, and all survive being stored. */
class ProfileAnswersTest {
    @ParameterizedTest
    @EnumSource
    void nothingMustBeAnswered(ProfileField field) {
        assertThat(ProfileAnswers.none().get(field).missing()).isEqualTo(MissingReason.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void eachQuestionKeepsEachOfTheFourReasons(ProfileField field) {
        for (MissingReason reason : MissingReason.values()) {
            ProfileAnswers answers = ProfileAnswers.of(Map.of(field, ProfileAnswer.missing(reason)));
            assertThat(ProfileAnswers.read(answers.text()).get(field).missing()).isEqualTo(reason);
        }
    }

    @Test
    void answersSurviveBeingStored() {
        ProfileAnswers answers = ProfileAnswers.of(Map.of(
                ProfileField.SEX, ProfileAnswer.of("FEMALE"),
                ProfileField.GENDER, new ProfileAnswer(List.of("OTHER"), "  Tôi là   Ly ", null),
                ProfileField.PAPERS, ProfileAnswer.of("CCCD", "BHYT", "CCCD"),
                ProfileField.OCCUPATION_BEFORE, ProfileAnswer.words("Công nhân may"),
                ProfileField.CHILDREN, ProfileAnswer.missing(MissingReason.WITHHELD_FOR_SAFETY)));
        ProfileAnswers read = ProfileAnswers.read(answers.text());
        assertThat(read.differences(answers)).isEmpty();
        assertThat(read.get(ProfileField.GENDER)).isEqualTo(new ProfileAnswer(List.of("OTHER"), "Tôi là Ly", null));
        assertThat(read.get(ProfileField.PAPERS).codes()).containsExactly("BHYT", "CCCD");
    }

    @Test
    void emptyAnswerIsNotAsked() {
        ProfileAnswers answers =
                ProfileAnswers.of(Map.of(ProfileField.OCCUPATION_BEFORE, new ProfileAnswer(List.of(), "  ", null)));
        assertThat(answers.get(ProfileField.OCCUPATION_BEFORE)).isEqualTo(ProfileAnswer.notAsked());
        assertThat(answers.differences(ProfileAnswers.none())).isEmpty();
    }

    @Test
    void differencesNameTheQuestions() {
        ProfileAnswers before = ProfileAnswers.of(Map.of(
                ProfileField.EDUCATION, ProfileAnswer.of("G09"), ProfileField.HOUSING, ProfileAnswer.of("RENTED")));
        ProfileAnswers after = ProfileAnswers.of(Map.of(
                ProfileField.EDUCATION, ProfileAnswer.of("G12"), ProfileField.HOUSING, ProfileAnswer.of("RENTED")));
        assertThat(after.differences(before)).containsExactly(ProfileField.EDUCATION);
        assertThat(ProfileAnswers.none().differences(before))
                .containsExactly(ProfileField.EDUCATION, ProfileField.HOUSING);
    }

    @Test
    void reasonBesideAnAnswerIsRefused() {
        refused(
                ProfileField.OCCUPATION_BEFORE,
                new ProfileAnswer(List.of(), "may", MissingReason.REFUSED),
                ProfileRule.REASON_BESIDE_ANSWER);
        refused(
                ProfileField.PAPERS,
                new ProfileAnswer(List.of("CCCD"), null, MissingReason.REFUSED),
                ProfileRule.REASON_BESIDE_ANSWER);
    }

    @Test
    void answerOfAnotherShapeIsRefused() {
        refused(ProfileField.SEX, ProfileAnswer.of("FEMALE", "MALE"), ProfileRule.ANSWER_NOT_OFFERED);
        refused(ProfileField.HOUSING, ProfileAnswer.words("ở nhờ"), ProfileRule.ANSWER_NOT_OFFERED);
        refused(ProfileField.OCCUPATION_BEFORE, ProfileAnswer.of("FARMER"), ProfileRule.ANSWER_NOT_OFFERED);
    }

    @Test
    void wordsHaveALimit() {
        refused(ProfileField.GENDER, ProfileAnswer.words("a".repeat(201)), PersonRule.TEXT_TOO_LONG);
        assertThat(ProfileAnswers.of(Map.of(ProfileField.GENDER, ProfileAnswer.words("a".repeat(200))))
                        .get(ProfileField.GENDER)
                        .words())
                .hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, MALE, FEMALE",
        "MALE, TRANS_FEMALE, MALE",
        "NO_PAPERS, FEMALE, FEMALE",
        "NO_PAPERS, MALE, MALE",
        "NO_PAPERS, TRANS_MALE, UNKNOWN",
        "NO_PAPERS, , UNKNOWN",
        ", FEMALE, UNKNOWN"
    })
    void reportsCountTheSexOnPapersElseTheStatedOne(String sex, String gender, CountedSex counted) {
        ProfileAnswers answers =
                ProfileAnswers.of(Map.of(ProfileField.SEX, answer(sex), ProfileField.GENDER, answer(gender)));
        assertThat(answers.countedSex()).isEqualTo(counted);
    }

    @Test
    void listsAreThoseWithWordsOnly() {
        assertThat(ProfileField.lists())
                .containsExactly(
                        "ethnic_group",
                        "mother_tongue",
                        "education",
                        "marital_status",
                        "child_carer",
                        "housing",
                        "identity_paper",
                        "social_policy",
                        "disability");
        assertThat(Arrays.stream(ProfileField.values()).map(Enum::name)).noneMatch(name -> name.contains("RELIGION"));
    }

    private static ProfileAnswer answer(String code) {
        return code == null ? ProfileAnswer.notAsked() : ProfileAnswer.of(code);
    }

    private static void refused(ProfileField field, ProfileAnswer answer, BusinessRule rule) {
        assertThatThrownBy(() -> ProfileAnswers.of(Map.of(field, answer)))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }
}
