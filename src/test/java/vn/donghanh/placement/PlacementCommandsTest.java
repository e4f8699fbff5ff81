package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;

/** What the forms of a placement lack is reported at once, each at its field. */
class PlacementCommandsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void anIntroductionNeedsADayThatIsNotPast() {
        assertThat(lacks(introduce(null, null, false, null).preconditions(DAY)))
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(
                        PartnerBusinessRule.RECIPIENT_MISSING,
                        "recipient",
                        PartnerBusinessRule.NAME_MISSING,
                        "name",
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                        "read",
                        PlacementRule.DAY_MISSING,
                        "meetOn");
        assertThat(lacks(introduce("R", "Na", true, DAY.minusDays(1)).slipPreconditions(DAY)))
                .extracting(Precondition::rule)
                .containsExactly(PlacementRule.MEETING_PAST);
        assertThat(lacks(introduce("R", "Na", true, DAY).preconditions(DAY))).isEmpty();
        assertThat(lacks(introduce("R", "Na", true, DAY).slipPreconditions(DAY)))
                .isEmpty();
        assertThat(lacks(introduce("R", " ", true, DAY).slipPreconditions(DAY)))
                .extracting(Precondition::rule)
                .containsExactly(PartnerBusinessRule.NAME_MISSING);
    }

    @Test
    void aCheckAsksForTheEndOnlyOfAClientWhoLeft() {
        assertThat(lacks(new RecordCheckCommand(null, null, null, null).preconditions()))
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(PlacementRule.ANSWER_MISSING, "answer", PlacementRule.CHECK_DAY_MISSING, "heldOn");
        for (CheckAnswer answer : CheckAnswer.values()) {
            List<String> fields = lacks(new RecordCheckCommand(answer, DAY, null, null).preconditions()).stream()
                    .map(Precondition::field)
                    .toList();
            assertThat(fields)
                    .as(answer.name())
                    .isEqualTo(
                            switch (answer) {
                                case CHANGED_WORK -> List.of("day");
                                case NO_LONGER -> List.of("day", "cause");
                                case STILL_THERE, NOT_REACHED, NOT_SAID -> List.of();
                            });
        }
    }

    @Test
    void otherWorkIsItsOwnCause() {
        assertThat(new RecordCheckCommand(CheckAnswer.CHANGED_WORK, DAY, DAY, WorkEndCause.HEALTH).end())
                .isEqualTo(new WorkEnd(DAY, WorkEndCause.OTHER_WORK));
        assertThat(new RecordCheckCommand(CheckAnswer.NO_LONGER, DAY, DAY, WorkEndCause.HEALTH).end())
                .isEqualTo(new WorkEnd(DAY, WorkEndCause.HEALTH));
    }

    @Test
    void termsAreAnswersOrReasons() {
        assertThat(lacks(new WorkTerms(null, null, null, null).preconditions()))
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(PlacementRule.EMPLOYMENT_MISSING, "employment", PlacementRule.WAGE_MISSING, "wage");
        assertThat(lacks(new WorkTerms(EmploymentType.UNEMPLOYED, null, "FROM_10M", null).preconditions()))
                .extracting(Precondition::rule)
                .containsExactly(PlacementRule.EMPLOYMENT_MISSING);
        assertThat(lacks(WorkTerms.NOT_ASKED.preconditions())).isEmpty();
        WorkTerms terms =
                new WorkTerms(EmploymentType.FORMAL, MissingReason.REFUSED, "FROM_10M", MissingReason.UNKNOWN);
        assertThat(lacks(terms.preconditions())).isEmpty();
        assertThat(terms.employmentMissing()).isNull();
        assertThat(terms.wageMissing()).isNull();
        assertThat(terms.isIncomplete()).isFalse();
        assertThat(new WorkTerms(EmploymentType.FORMAL, null, null, MissingReason.UNKNOWN).isIncomplete())
                .isTrue();
        assertThat(new WorkTerms(null, MissingReason.UNKNOWN, "FROM_10M", null).isIncomplete())
                .isTrue();
        assertThat(new WorkTerms(null, MissingReason.REFUSED, null, MissingReason.REFUSED).isIncomplete())
                .isFalse();
    }

    private static IntroduceCommand introduce(
            @Nullable String recipient, @Nullable String name, boolean read, @Nullable LocalDate day) {
        return new IntroduceCommand(Introduction.EMPLOYER, new SendToPartnerCommand(recipient, name, read), day);
    }

    private static List<Precondition> lacks(List<Precondition> preconditions) {
        return preconditions.stream()
                .filter(precondition -> !precondition.met())
                .toList();
    }
}
