package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

/** What sending to any partner needs. */
class SendToPartnerCommandTest {
    @Test
    void emptyFormLacksPartnerNameAndReading() {
        assertThat(unmet(new SendToPartnerCommand(null, null, false)))
                .containsExactly(
                        PartnerBusinessRule.RECIPIENT_MISSING,
                        PartnerBusinessRule.NAME_MISSING,
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT);
    }

    @Test
    void nameHasOneToEightyLetters() {
        assertThat(unmet(new SendToPartnerCommand("r", " ", true))).containsExactly(PartnerBusinessRule.NAME_MISSING);
        assertThat(unmet(new SendToPartnerCommand("r", "x".repeat(81), true)))
                .containsExactly(PartnerBusinessRule.NAME_MISSING);
        assertThat(unmet(new SendToPartnerCommand("r", "x".repeat(80), true))).isEmpty();
        assertThat(new SendToPartnerCommand("r", "  Lụa ", true).cleanName()).isEqualTo("Lụa");
    }

    private static List<BusinessRule> unmet(SendToPartnerCommand command) {
        return command.preconditions().stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }
}
