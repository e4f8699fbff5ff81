package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.OpenItems;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.TextKey;

class OpenItemAnswersTest {
    private static final TextKey FOOD = new TextKey("loan_purpose.FOOD");
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
    private static final byte[] SEALED = {1};
    private static final OpenItem EXAM = OpenItems.task("e", TaskKind.SPECIALIST_EXAM_72H, AT.plusSeconds(3600), false);
    private static final OpenItem TELL = OpenItems.task("t", TaskKind.TELL_DIRECTOR, AT.minusSeconds(60), true);

    private final OpenItemAnswers answers = new OpenItemAnswers();

    @Test
    void missingAnswerIsReportedAtItsOwnField() {
        List<OpenItem> open = List.of(EXAM, TELL);
        assertThat(answers.gaps(open, open))
                .extracting(Precondition::field)
                .containsExactly("due:0:ending", "due:1:ending");
        answers.replace(Map.of(
                EXAM.ref(),
                OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DECLINED, null, null),
                TELL.ref(),
                OpenItemAnswer.of("A2", TELL, OpenItemResolution.DONE, null, null)));
        assertThat(answers.gaps(open, open))
                .extracting(Precondition::field)
                .containsExactly("due:0:why", "due:1:doneOn");
    }

    @Test
    void eachOpenItemRequiresAnAnswer() {
        List<OpenItem> open = List.of(EXAM, TELL);
        assertThat(gaps(open)).containsExactly(ClosingRule.LEFT_OPEN, ClosingRule.LEFT_OPEN);
        answers.replace(Map.of(EXAM.ref(), OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DECLINED, null, SEALED)));
        assertThat(gaps(open)).containsExactly(ClosingRule.LEFT_OPEN);
        answers.replace(Map.of(
                EXAM.ref(),
                OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DECLINED, null, SEALED),
                TELL.ref(),
                OpenItemAnswer.of("A1", TELL, OpenItemResolution.DONE, AT, null)));
        assertThat(gaps(open)).isEmpty();
    }

    @Test
    void removedAnswerIsDeleted() {
        OpenItemAnswer openItemAnswer = OpenItemAnswer.of("A2", TELL, OpenItemResolution.DONE, AT, null);
        answers.replace(Map.of(EXAM.ref(), OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DECLINED, null, SEALED)));
        answers.replace(Map.of(TELL.ref(), openItemAnswer));
        assertThat(answers.byRef()).isEqualTo(Map.of(TELL.ref(), openItemAnswer));
        assertThat(gaps(List.of(EXAM, TELL))).containsExactly(ClosingRule.LEFT_OPEN);
    }

    @Test
    void answerStatesTimeOfCompletionOrReason() {
        assertThat(OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DONE, null, SEALED)
                        .gap())
                .isEqualTo(ClosingRule.DONE_WHEN_MISSING);
        assertThat(OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DONE, AT, null)
                        .gap())
                .isNull();
        assertThat(OpenItemAnswer.of("A1", EXAM, OpenItemResolution.DECLINED, AT, null)
                        .gap())
                .isEqualTo(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(OpenItemAnswer.of("A1", EXAM, OpenItemResolution.NOT_POSSIBLE, null, null)
                        .gap())
                .isEqualTo(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(OpenItemAnswer.of("A1", EXAM, OpenItemResolution.NOT_POSSIBLE, AT, SEALED)
                        .doneAt())
                .as("undone item has no completion time")
                .isNull();
    }

    @Test
    void openReferralIsNamedByItsCodeAndNeedsAnswer() {
        OpenItem referral = referral(false);
        assertThat(gaps(List.of(referral))).containsExactly(ClosingRule.GOING_ON);
        assertThat(answers.gaps(List.of(referral), List.of(referral)).get(0).arguments())
                .containsExactly(OpenItemKind.REFERRAL, "CG-1");
        assertThat(referral.resolutions())
                .containsExactly(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
        answers.replace(answer(referral, OpenItemResolution.DECLINED, null));
        assertThat(gaps(List.of(referral))).containsExactly(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(answers.gaps(List.of(referral), List.of(referral)).get(0).arguments())
                .containsExactly(OpenItemKind.REFERRAL);
        answers.replace(answer(referral, OpenItemResolution.DECLINED, SEALED));
        assertThat(gaps(List.of(referral))).isEmpty();
    }

    @Test
    void openLoanIsNamedByItsPurpose() {
        OpenItem planned = OpenItem.planned(OpenItemKind.LOAN, "x7", FOOD, ClosingStatus.DRAFT, "/loan/loan/");
        assertThat(answers.gaps(List.of(planned), List.of(planned)).get(0).arguments())
                .containsExactly(OpenItemKind.LOAN, FOOD);
        assertThat(planned.resolutions()).containsExactly(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void answeredItemShowsACodeOrNone(OpenItemKind kind) {
        AnsweredItemRow row = new AnsweredItemRow("CG-1", kind, null, null, OpenItemResolution.GOES_ON, null, null);
        assertThat(row.code())
                .isEqualTo(
                        switch (kind) {
                            case REFERRAL, COURSE, LEGAL_AID, SUPPORT -> "CG-1";
                            case TASK, PLACEMENT, LOAN -> null;
                        });
        assertThat(row.isWithPartner()).isEqualTo(kind != OpenItemKind.TASK);
    }

    @Test
    void continuingIsValidOnlyWhileItemMayContinue() {
        answers.replace(answer(referral(true), OpenItemResolution.GOES_ON, null));
        assertThat(gaps(List.of(referral(true)))).isEmpty();
        assertThat(gaps(List.of(referral(false))))
                .as("appointment was cancelled meanwhile")
                .containsExactly(ClosingRule.GOING_ON);
        assertThat(OpenItemResolution.GOES_ON.isNotDone()).isFalse();
    }

    private static OpenItem referral(boolean goesOn) {
        return OpenItem.external(OpenItemKind.REFERRAL, "CG-1", ClosingStatus.DRAFT, null, goesOn, "/referral/view/");
    }

    private static Map<String, OpenItemAnswer> answer(
            OpenItem open, OpenItemResolution openItemResolution, byte[] words) {
        return Map.of(open.ref(), OpenItemAnswer.of("A1", open, openItemResolution, null, words));
    }

    private List<BusinessRule> gaps(List<OpenItem> open) {
        return answers.gaps(open, open).stream().map(Precondition::rule).toList();
    }
}
