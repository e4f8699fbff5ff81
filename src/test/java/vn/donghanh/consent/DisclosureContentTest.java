package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;

class DisclosureContentTest {
    @Test
    void serialisedContentIsParsedRowByRow() {
        DisclosureContent content = new DisclosureContent(List.of(
                DisclosedRow.of("SERVICE", "@HealthReferralType.GENERAL"),
                DisclosedRow.of("HOURS", "@ContactTimeSlot.AFTN", "@ContactTimeSlot.EVE"),
                DisclosedRow.of("NOTE", "Xin phòng riêng.\nCảm ơn.")));

        assertThat(DisclosureContent.parse(content.toJson())).isEqualTo(content);
        assertThat(content.fields()).containsExactly("SERVICE", "HOURS", "NOTE");
    }

    @Test
    void typedControlCharactersCannotForgeARow() {
        DisclosureContent content =
                new DisclosureContent(List.of(DisclosedRow.of("NOTE", "một\u001EPHONE\u001F0601234561")));

        assertThat(DisclosureContent.parse(content.toJson()).fields()).containsExactly("NOTE");
    }

    @Test
    void contentOfEarlierVersionsIsParsedRowByRow() {
        String sealed =
                "HOURS\u001F@ContactTimeSlot.AFTN\u001F@ContactTimeSlot.EVE\u001ENOTE\u001FMột.\nHai.\u001EPARTNER";

        assertThat(DisclosureContent.parse(sealed))
                .isEqualTo(new DisclosureContent(List.of(
                        DisclosedRow.of("HOURS", "@ContactTimeSlot.AFTN", "@ContactTimeSlot.EVE"),
                        DisclosedRow.of("NOTE", "Một.\nHai."),
                        DisclosedRow.of("PARTNER", ""))));
    }

    /** A referral draft without a partner ends in an empty value, and encryption strips its input. */
    @Test
    void emptyLastValueSurvivesEncryption() {
        DisclosureContent content =
                new DisclosureContent(List.of(DisclosedRow.of("FIELDS", "CALLED"), DisclosedRow.of("PARTNER", "")));

        assertThat(DisclosureContent.parse(content.toJson().strip())).isEqualTo(content);
    }

    @Test
    void rowWithoutValuesIsRejected() {
        assertThatThrownBy(() -> new DisclosedRow("NOTE", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mistypedCodeIsNotParsed() {
        String right = DisclosureCode.random().value();
        char other = right.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(DisclosureCode.parse(" " + right.toLowerCase(Locale.ROOT) + " "))
                .isPresent();
        assertThat(DisclosureCode.parse(right.substring(0, 5) + other + right.substring(6)))
                .isEmpty();
        assertThat(DisclosureCode.parse(right.replace("CG-", "DH-"))).isEmpty();
        assertThat(DisclosureCode.parse("CG-")).isEmpty();
    }
}
