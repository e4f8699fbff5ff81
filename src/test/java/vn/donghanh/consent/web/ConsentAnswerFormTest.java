package vn.donghanh.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.consent.ConsentQueries.AgreedScope;
import vn.donghanh.consent.ConsentQueries.RunOutScope;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand.Answer;

/** What the form says of a no before it is recorded. */
class ConsentAnswerFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final RunOutScope CASE = new RunOutScope(ConsentScope.CASE_MGMT, null, DAY);

    @Test
    void onlyANoEndsWhatIsShownOnAnEndedConsent() {
        ConsentAnswerForm form = new ConsentAnswerForm(List.of(), List.of(CASE), true, DAY);
        form.setScope(ConsentScope.CASE_MGMT);
        assertThat(form.getShown()).as("not answered").isNull();
        form.setSaid(Answer.LATER);
        assertThat(form.getShown()).isNull();
        form.setSaid(Answer.NO);
        assertThat(form.getShown()).isEqualTo(CASE);
        assertThat(form.isWithdrawn()).isFalse();
        form.setScope(ConsentScope.CONTACT);
        assertThat(form.getShown()).isNull();
    }

    @Test
    void aConsentInForceIsAskedAboutInstead() {
        AgreedScope agreed = new AgreedScope(ConsentScope.CASE_MGMT, null, null, DAY, true);
        ConsentAnswerForm form = new ConsentAnswerForm(List.of(agreed), List.of(CASE), true, DAY);
        form.setScope(ConsentScope.CASE_MGMT);
        form.setSaid(Answer.NO);
        assertThat(form.getConcerned()).isEqualTo(agreed);
        assertThat(form.getShown()).isNull();
    }

    @Test
    void aRefusedCaseAsksTheOfficerInWhileItNeedsConsent() {
        assertThat(refusal(List.of(), ConsentScope.CASE_MGMT, Answer.NO, true).isCaseRefused())
                .isTrue();
        assertThat(refusal(List.of(), ConsentScope.CASE_MGMT, Answer.LATER, true)
                        .isCaseRefused())
                .isFalse();
        assertThat(refusal(List.of(), ConsentScope.CONTACT, Answer.NO, true).isCaseRefused())
                .isFalse();
        assertThat(refusal(List.of(), ConsentScope.CASE_MGMT, Answer.NO, false).isCaseRefused())
                .as("in the follow-up")
                .isFalse();
        AgreedScope agreed = new AgreedScope(ConsentScope.CASE_MGMT, null, null, DAY, true);
        assertThat(refusal(List.of(agreed), ConsentScope.CASE_MGMT, Answer.NO, true)
                        .isCaseRefused())
                .as("asked which no it is")
                .isFalse();
    }

    @Test
    void yesAndNoHaveTheirDay() {
        ConsentAnswerForm form = refusal(List.of(), ConsentScope.CONTACT, Answer.NO, true);
        assertThat(form.command().answeredOn()).isEqualTo(DAY);
        form.setAnsweredOn(DAY.minusDays(1));
        assertThat(form.command().answeredOn()).isEqualTo(DAY.minusDays(1));
        form.setSaid(Answer.YES);
        assertThat(form.command().answeredOn()).isEqualTo(DAY.minusDays(1));
        form.setSaid(Answer.LATER);
        assertThat(form.command().answeredOn()).isNull();
    }

    private static ConsentAnswerForm refusal(
            List<AgreedScope> agreed, ConsentScope scope, Answer said, boolean caseNeedsConsent) {
        ConsentAnswerForm form = new ConsentAnswerForm(agreed, List.of(), caseNeedsConsent, DAY);
        form.setScope(scope);
        form.setSaid(said);
        return form;
    }
}
